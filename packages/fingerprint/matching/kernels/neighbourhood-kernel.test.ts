import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { neighbourhoodCodes } from '../neighbourhood/neighbourhood-code.ts';
import { createNeighbourhoodKernel } from './neighbourhood-kernel.ts';

const encode = createNeighbourhoodKernel();

const minutia = fc.record({
  x: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.integer({ min: -32_767, max: 32_767 })),
  y: fc.oneof(fc.integer({ min: -300, max: 0 }), fc.integer({ min: -32_767, max: 32_767 })),
  turnStep: fc.integer({ min: 0, max: 255 }),
  type: fc.constant(1),
  quality: fc.constant(40),
});

test('the neighbourhood kernel gives the codes of its twin, bit for bit', () => {
  fc.assert(
    fc.property(fc.array(minutia, { maxLength: 130 }), (minutiae) => {
      assert.deepEqual(encode(minutiae), neighbourhoodCodes(minutiae));
    }),
    { numRuns: 40 },
  );
});

test('the neighbourhood kernel gives the codes of its twin in a crowd', () => {
  const crowd = Array.from({ length: 128 }, (_, i) => {
    return { x: 100 + (i % 3), y: -100, turnStep: i % 5, type: 1, quality: 40 };
  });
  assert.deepEqual(encode(crowd), neighbourhoodCodes(crowd));
});
