import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detCurve } from './det-curve.ts';
import { operatingPoints, sortedScores } from './error-rates.ts';

test('detCurve() keeps the ends and every corner, and nothing between', () => {
  const genuine = sortedScores([3, 6, 7, 8]);
  const impostor = sortedScores([1, 2, 4, 5]);
  const curve = detCurve(operatingPoints({ genuine, impostor }));
  assert.deepEqual(
    curve.map(({ fmr, fnmr }) => [fmr, fnmr]),
    [
      [1, 0],
      [0.5, 0],
      [0.5, 0.25],
      [0, 0.25],
      [0, 1],
    ],
  );
});
