import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { boxMean, boxMeanTwin } from '../box-mean.ts';
import { gaborBank } from '../gabor-bank.ts';
import { createFloatMap, type FloatMap } from '../maps.ts';
import { filterRidgesTwin } from '../ridge-filter.ts';
import { thin, thinTwin } from '../thin.ts';
import { filterKernel, noFilter } from './extraction-kernel.ts';

function mapOf(width: number, height: number, seed: number): FloatMap {
  const map = createFloatMap(width, height);
  for (let i = 0; i < map.values.length; i++) map.values[i] = Math.sin(i * seed + seed) * 1.8;
  return map;
}

const size = fc.integer({ min: 1, max: 60 });

function assertNear(actual: FloatMap, expected: FloatMap, tolerance: number): void {
  for (let i = 0; i < expected.values.length; i++) {
    const difference = Math.abs(actual.values[i]! - expected.values[i]!);
    assert.ok(difference <= tolerance, `sample ${i} differs by ${difference}`);
  }
}

test('the box mean of the kernel is that of its twin, for any size and radius', () => {
  fc.assert(
    fc.property(
      size,
      size,
      fc.integer({ min: 1, max: 30 }),
      size,
      (width, height, radius, seed) => {
        const map = mapOf(width, height, seed);
        assertNear(boxMean(map, radius), boxMeanTwin(map, radius), 1e-4);
      },
    ),
  );
});

test('the ridge filter of the kernel answers as its twin does, at the border too', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const map = mapOf(width, height, seed);
      const indices = Uint16Array.from(map.values, (_, i) =>
        i % 7 === 0 ? noFilter : (i * 31) % 672,
      );
      assertNear(filterKernel(map, indices, gaborBank()), filterRidgesTwin(map, indices), 1e-5);
    }),
    { numRuns: 30 },
  );
});

test('the thinning of the kernel leaves the lines of its twin, from noise and from blots', () => {
  fc.assert(
    fc.property(size, size, size, fc.integer({ min: 1, max: 5 }), (width, height, seed, grain) => {
      const bits = Uint8Array.from({ length: width * height }, (_, i) => {
        const x = Math.floor((i % width) / grain);
        const y = Math.floor(i / width / grain);
        return Math.sin(x * seed + y * 7.3) > -0.3 ? 1 : 0;
      });
      const picture = { width, height, bits };
      assert.deepEqual(thin(picture), thinTwin(picture));
    }),
    { numRuns: 150 },
  );
});
