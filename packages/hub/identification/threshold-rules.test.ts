import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contractLimits, searchSchemas } from '@whorl/contract';
import { claimedRateMin } from '@whorl/fingerprint';
import fc from 'fast-check';
import { isLightsOut, type Thresholds, unsignedThresholds } from './threshold-rules.ts';

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const thresholds: fc.Arbitrary<Thresholds> = fc.record({
  version: fc.option(fc.integer({ min: 1, max: 9 })),
  candidateFmrMax: rate,
  lightsOutFmrMax: fc.option(rate),
  candidatesMax: fc.constant(10),
  qualityMin: fc.integer({ min: 0, max: 100 }),
});
const candidate = fc.record({
  falseMatchRate: rate,
  probeQualities: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 10 }),
});
const kind = fc.constantFrom(...searchSchemas.searchKinds);

test('isLightsOut() needs a signed policy, prints taken on purpose, its rate and its quality', () => {
  fc.assert(
    fc.property(kind, thresholds, candidate, (searchKind, policy, found) => {
      if (!isLightsOut(searchKind, policy, found)) return;
      assert.equal(searchKind, 'print-to-print');
      assert.notEqual(policy.version, null);
      assert.ok(found.falseMatchRate <= policy.lightsOutFmrMax!);
      assert.ok(Math.min(...found.probeQualities) >= policy.qualityMin);
    }),
  );
});

test('isLightsOut() decides what a signed policy lets it, and nothing before one is signed', () => {
  const found = { falseMatchRate: 1e-9, probeQualities: [80] };
  const signed = { ...unsignedThresholds, version: 1, lightsOutFmrMax: 1e-7, qualityMin: 60 };
  assert.ok(isLightsOut('print-to-print', signed, found));
  assert.ok(!isLightsOut('print-to-print', unsignedThresholds, found));
  assert.ok(!isLightsOut('mark-to-print', signed, found));
  assert.ok(!isLightsOut('print-to-print', signed, { ...found, probeQualities: [80, 59] }));
});

test('the contract knows the lowest rate that the engine claims', () => {
  assert.equal(contractLimits.falseMatchRateMin, claimedRateMin);
});
