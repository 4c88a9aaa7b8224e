import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contractLimits, searchSchemas } from '@whorl/contract';
import { claimedRateMin } from '@whorl/fingerprint';
import fc from 'fast-check';
import {
  isLightsOut,
  modalityOfSearch,
  type Thresholds,
  unsignedThresholds,
} from './threshold-rules.ts';

const rate = fc.double({ min: 0, max: 1, noNaN: true });
const thresholds: fc.Arbitrary<Thresholds> = fc.record({
  version: fc.option(fc.integer({ min: 1, max: 9 })),
  candidateFmrMax: rate,
  lightsOutFmrMax: fc.option(rate),
  candidatesMax: fc.constant(10),
  qualityMin: fc.integer({ min: 0, max: 100 }),
});
/** Fingers, an unknown one, and palms. */
const position = fc.constantFrom(0, 1, 7, 21, 25);
const probe = fc.record({ position, quality: fc.integer({ min: 0, max: 100 }) });
const candidate = fc.record({ falseMatchRate: rate, probes: fc.array(probe, { maxLength: 10 }) });
const kind = fc.constantFrom(...searchSchemas.searchKinds);

test('isLightsOut() needs a signed policy, fingers taken on purpose, its rate and its quality', () => {
  fc.assert(
    fc.property(kind, thresholds, candidate, (searchKind, policy, found) => {
      if (!isLightsOut(searchKind, policy, found)) return;
      assert.equal(searchKind, 'print-to-print');
      assert.ok(found.probes.length > 0);
      assert.notEqual(policy.version, null);
      assert.ok(found.falseMatchRate <= policy.lightsOutFmrMax!);
      for (const { position, quality } of found.probes) {
        assert.ok(position <= 10, 'no palm');
        assert.ok(quality >= policy.qualityMin);
      }
    }),
  );
});

test('isLightsOut() decides what a signed policy lets it, and nothing before one is signed', () => {
  const found = { falseMatchRate: 1e-9, probes: [{ position: 2, quality: 80 }] };
  const palm = { position: 21, quality: 80 };
  const policy = { ...unsignedThresholds, version: 1, lightsOutFmrMax: 1e-7, qualityMin: 60 };
  assert.ok(isLightsOut('print-to-print', policy, found));
  assert.ok(!isLightsOut('print-to-print', unsignedThresholds, found));
  assert.ok(!isLightsOut('mark-to-print', policy, found));
  const poor = { ...found, probes: [...found.probes, { position: 3, quality: 59 }] };
  assert.ok(!isLightsOut('print-to-print', policy, poor));
  const withPalm = { ...found, probes: [...found.probes, palm] };
  assert.ok(!isLightsOut('print-to-print', policy, withPalm), 'rates of palms are not counted');
});

test('modalityOfSearch() is palm where there is nothing else', () => {
  assert.equal(modalityOfSearch([21, 25]), 'palm');
  for (const positions of [[], [0], [2, 21]]) assert.equal(modalityOfSearch(positions), 'finger');
});

test('the contract knows the lowest rate that the engine claims', () => {
  assert.equal(contractLimits.falseMatchRateMin, claimedRateMin);
});
