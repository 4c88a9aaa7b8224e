import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorReject } from './error-reject.ts';

test('errorReject() refuses the poorest first and counts what is missed of the rest', () => {
  const pairs = [
    { quality: 90, isMissed: false },
    { quality: 10, isMissed: true },
    { quality: 50, isMissed: true },
    { quality: 70, isMissed: false },
  ];
  assert.deepEqual(
    errorReject(pairs, [0, 0.25, 0.5, 1]).map(({ missedShare }) => missedShare),
    [0.5, 1 / 3, 0, 0],
  );
});

test('errorReject() takes no credit for order among equal qualities', () => {
  const pairs = [
    { quality: 5, isMissed: true },
    { quality: 5, isMissed: false },
  ];
  assert.equal(errorReject(pairs, [0.5])[0]!.missedShare, 1);
});
