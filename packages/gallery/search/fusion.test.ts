import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claimedRateMin, falseMatchRate } from '@whorl/fingerprint';
import fc from 'fast-check';
import { claimedPersonRate, fingerWeightNats, fuseFingers, fusionTerms } from './fusion.ts';

const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(b));

test('fuseFingers() gives one finger its own false-match rate', () => {
  for (const score of [3, 9.1, 13.1, 40, 200]) {
    const fused = fuseFingers(fingerWeightNats(score, 1), 1);
    assert.ok(near(fused, -Math.log10(falseMatchRate(score))), `${score}`);
  }
});

test('fuseFingers() gives strangers each rate as often as the rate says', () => {
  // Strangers' rates are uniform: draw ten of them for each of many people and count who reaches a rate.
  let state = 1;
  const uniform = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const people = 20_000;
  for (const fingerCount of [2, 10]) {
    let reached = 0;
    for (let i = 0; i < people; i++) {
      let nats = 0;
      for (let finger = 0; finger < fingerCount; finger++) nats -= Math.log(uniform());
      if (10 ** -fuseFingers(nats, fingerCount) <= 0.01) reached++;
    }
    // Four standard deviations of a binomial count.
    assert.ok(Math.abs(reached - people * 0.01) < 4 * Math.sqrt(people * 0.01), `${reached}`);
  }
});

test('claimedPersonRate() claims no less than a comparison may, however many fingers agree', () => {
  const ten = fuseFingers(10 * fingerWeightNats(40, 1), 10);
  assert.ok(10 ** -ten < claimedRateMin);
  assert.equal(claimedPersonRate(ten), claimedRateMin);
  assert.equal(claimedPersonRate(3), 10 ** -3);
});

test('fingerWeightNats() counts the prints that were tried', () => {
  const rate = falseMatchRate(12);
  assert.ok(near(fingerWeightNats(12, 10), -Math.log(1 - (1 - rate) ** 10)));
  assert.equal(fingerWeightNats(0, 5), 0);
});

test('fusionTerms() add up to the score, whatever the fingers', () => {
  const finger = fc.record({
    position: fc.nat(10),
    probeIndex: fc.nat(9),
    referenceIndex: fc.nat(9),
    score: fc.double({ min: 0, max: 300, noNaN: true }),
    triedCount: fc.integer({ min: 1, max: 64 }),
  });
  fc.assert(
    fc.property(fc.array(finger, { minLength: 1, maxLength: 20 }), (fingers) => {
      const nats = fingers.map(({ score, triedCount }) => fingerWeightNats(score, triedCount));
      const score = fuseFingers(
        nats.reduce((sum, value) => sum + value, 0),
        fingers.length,
      );
      const terms = fusionTerms(fingers).reduce((sum, { contribution }) => sum + contribution, 0);
      assert.ok(Number.isFinite(score));
      assert.ok(Math.abs(Math.max(0, terms) - score) < 1e-6 * Math.max(1, score));
    }),
  );
});
