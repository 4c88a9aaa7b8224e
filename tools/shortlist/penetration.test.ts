import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missedAt, shareAtLeast } from './penetration.ts';

test('shareAtLeast() counts the strangers that are listed no lower than a mate, equal ones too', () => {
  assert.equal(shareAtLeast([1, 2, 3, 4], 3), 0.5);
  assert.equal(shareAtLeast([1, 2, 3, 4], 9), 0);
  assert.equal(shareAtLeast([], 1), 0);
});

test('missedAt() counts the mates that lie beyond a penetration', () => {
  assert.equal(missedAt([0, 0.01, 0.2, 0.5], 0.1), 0.5);
  assert.equal(missedAt([0, 0.01, 0.2, 0.5], 0.5), 0);
});
