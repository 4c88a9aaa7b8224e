import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rulerAt, trueSizeZoom, unitsPerMm } from './ruler.ts';

test('rulerAt() gives a round length that can be read', () => {
  assert.equal(rulerAt(1).mm, 5);
  assert.equal(rulerAt(10).mm, 0.5);
  for (const zoom of [0.2, 0.7, 1.3, 6, 20]) {
    const { pixels } = rulerAt(zoom);
    assert.ok(pixels >= 56 && pixels <= 160, `${zoom}: ${pixels}`);
  }
});

test('trueSizeZoom() shows an inch as an inch of the screen', () => {
  assert.ok(Math.abs(25.4 * unitsPerMm * trueSizeZoom(1) - 96) < 1e-9);
  assert.equal(trueSizeZoom(2), 2 * trueSizeZoom(1));
});
