import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reliability, wilson } from './reliability.ts';

test('reliability() counts the pairs that claim at most a rate', () => {
  const points = reliability([1, 0.5, 0.01, 0.001], [1, 0.1, 0.01, 0.0001]);
  assert.deepEqual(
    points.map(({ count }) => count),
    [4, 2, 2, 0],
  );
  assert.equal(points[1]!.observed, 0.5);
});

test('wilson() gives the known interval of 10 in 100, and one above none in 100', () => {
  const { low, high } = wilson(10, 100);
  assert.ok(Math.abs(low - 0.0552) < 0.0005 && Math.abs(high - 0.1744) < 0.0005, `${low} ${high}`);
  const none = wilson(0, 100);
  assert.ok(none.low === 0 && Math.abs(none.high - 0.037) < 0.001);
});
