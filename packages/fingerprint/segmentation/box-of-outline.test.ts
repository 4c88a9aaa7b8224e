import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOfOutline } from './box-of-outline.ts';
import { boxCorners } from './slap-finger.ts';

test('boxOfOutline() gives the box back whose corners were taken, from whichever they begin', () => {
  for (const rotationDegrees of [-44, -10, 0, 7.5, 44]) {
    const box = { centerX: 400, centerY: 300, width: 160, height: 260, rotationDegrees };
    const corners = boxCorners(box);
    for (let first = 0; first < 4; first++) {
      const found = boxOfOutline([...corners.slice(first), ...corners.slice(0, first)]);
      for (const [name, value] of Object.entries(box)) {
        assert.ok(Math.abs(found[name as 'width'] - value) < 1e-6, `${name} ${rotationDegrees}`);
      }
    }
  }
});

test('boxOfOutline() holds every corner of a polygon', () => {
  const outline = [
    [10, 10],
    [90, 0],
    [110, 80],
    [60, 140],
    [0, 90],
  ] as const;
  const { centerX, centerY, width, height } = boxOfOutline(outline);
  for (const [x, y] of outline) {
    assert.ok(Math.hypot(x - centerX, y - centerY) <= Math.hypot(width, height) / 2 + 1e-6);
  }
  assert.throws(() => boxOfOutline(outline.slice(0, 2)), RangeError);
});
