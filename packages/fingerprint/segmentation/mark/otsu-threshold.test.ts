import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otsuThreshold } from './otsu-threshold.ts';

test('otsuThreshold() lies between two heaps of values, however unequal', () => {
  for (const lowCount of [20, 100, 180]) {
    const low = Array.from({ length: lowCount }, (_, i) => 1 + (i % 10) / 10);
    const high = Array.from({ length: 200 - lowCount }, (_, i) => 8 + (i % 10) / 10);
    const threshold = otsuThreshold(Float32Array.from([...low, ...high]));
    assert.ok(threshold > 1.9 && threshold <= 8, `${lowCount}: ${threshold}`);
  }
});

test('otsuThreshold() of values that are all 0 is 0', () => {
  assert.equal(otsuThreshold(new Float32Array(9)), 0);
});
