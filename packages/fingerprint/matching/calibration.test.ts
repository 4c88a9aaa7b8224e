import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimedFalseMatchRate, claimedRateMin, falseMatchRate } from './calibration.ts';

test('a higher score never stands for a higher false-match rate', () => {
  const rates = Array.from({ length: 400 }, (_, i) => falseMatchRate(i / 4));
  for (const [i, rate] of rates.slice(1).entries()) assert.ok(rate <= rates[i]!);
  assert.equal(rates[0], 1);
});

test('no score claims less than the calibration bears, however high it is', () => {
  assert.equal(claimedFalseMatchRate(80), claimedRateMin);
  assert.ok(falseMatchRate(80) < claimedRateMin, 'the line itself runs on, to rank and to combine');
  assert.equal(claimedFalseMatchRate(12), falseMatchRate(12));
});
