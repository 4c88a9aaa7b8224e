import assert from 'node:assert/strict';
import { test } from 'node:test';
import { probit, probitShare, probitTicks } from './probit-axis.ts';

test('probit() gives the deviates of the tables', () => {
  for (const [share, deviate] of [
    [0.5, 0],
    [0.1, -1.28155],
    [0.01, -2.32635],
    [0.001, -3.09023],
    [0.975, 1.95996],
  ] as const)
    assert.ok(Math.abs(probit(share) - deviate) < 0.001, `${share}: ${probit(share)}`);
});

test('the axis runs from 0 to 1, and rates beyond it lie at its ends', () => {
  assert.equal(probitShare(0), 0);
  assert.equal(probitShare(1), 1);
  const shares = probitTicks.map(({ share }) => share);
  assert.deepEqual(
    shares.toSorted((a, b) => a - b),
    shares,
  );
});
