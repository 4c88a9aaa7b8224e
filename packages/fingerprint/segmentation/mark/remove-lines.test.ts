import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GrayImage } from '@whorl/codecs';
import { removeLines } from './remove-lines.ts';

const side = 200;

function drawn(level: (x: number, y: number) => number): GrayImage {
  const pixels = Uint8Array.from({ length: side * side }, (_, i) =>
    level(i % side, Math.floor(i / side)),
  );
  return { width: side, height: side, pixels, resolution: { ppi: 500, source: 'stated' } };
}

/** Standard deviation of the middle of a picture, gray levels. */
function contrast({ pixels }: GrayImage): number {
  const middle = [...pixels].filter((_, i) => i % side > 60 && i % side < 140);
  const mean = middle.reduce((sum, level) => sum + level, 0) / middle.length;
  return Math.sqrt(middle.reduce((sum, level) => sum + (level - mean) ** 2, 0) / middle.length);
}

test('removeLines() takes ruled lines of any direction off', () => {
  for (const degrees of [0, 20, 90, 135]) {
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const ruled = drawn((x, y) => {
      const offLine = ((y * c - x * s + 1000) % 30) - 15;
      return 200 - 140 * Math.exp(-((offLine / 2.5) ** 2));
    });
    assert.ok(contrast(removeLines(ruled)) < 0.5 * contrast(ruled), `${degrees}°`);
  }
});

test('removeLines() leaves ridges that bend', () => {
  const bent = drawn(
    (x, y) => 128 + 60 * Math.cos((2 * Math.PI * Math.hypot(x - 100, y - 100)) / 9),
  );
  assert.ok(contrast(removeLines(bent)) > 0.8 * contrast(bent));
});
