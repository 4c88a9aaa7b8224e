import assert from 'node:assert/strict';
import { test } from 'node:test';
import { worstPairs } from './worst-pairs.ts';

test('worstPairs() gives mates that score least and strangers that score most', () => {
  const pair = (a: number, score: number) => ({ a, b: 99, score });
  const { mated, nonMated } = worstPairs(
    {
      genuine: [pair(1, 30), pair(2, 4), pair(3, 11)],
      impostor: [pair(4, 2), pair(5, 13), pair(6, 7)],
    },
    2,
  );
  assert.deepEqual(
    [mated.map(({ a }) => a), nonMated.map(({ a }) => a)],
    [
      [2, 3],
      [5, 6],
    ],
  );
});
