import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sampleQuality, sampleQualityTwin } from '../../quality/sample-quality.ts';
import { binarize, binarizeTwin, invert, invertTwin } from '../binarize.ts';
import { boxMean, boxMeanTwin } from '../box-mean.ts';
import {
  cellMoments,
  cellMomentsTwin,
  deviations,
  deviationsTwin,
  markAbove,
  markAboveTwin,
  markFrom,
  markFromTwin,
  paintCells,
  paintCellsTwin,
  tally,
  tallyTwin,
} from '../foreground-cells.ts';
import { gaborBank } from '../gabor-bank.ts';
import { createFloatMap, type FloatMap, ownMaps } from '../maps.ts';
import { normalize, normalizeTwin } from '../normalize.ts';
import { blendTwin, gradientTensor, gradientTensorTwin, toFieldTwin } from '../orientation.ts';
import { estimateClarity, estimateClarityTwin } from '../ridge-clarity.ts';
import { chooseFiltersTwin, filterRidgesTwin } from '../ridge-filter.ts';
import { measurePeriodsTwin, waveTable } from '../ridge-period.ts';
import { thin } from '../thin.ts';
import { withMapRoom } from './map-room.ts';
import { blendKernel, orientationFieldKernel } from './orientation-field-kernel.ts';
import { chooseFiltersKernel, filterKernel } from './ridge-filter-kernel.ts';
import { ridgePeriodsKernel } from './ridge-periods-kernel.ts';
import { imageOf, mapOf, maskOf, size } from './testing/test-maps.ts';

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
      const foreground = maskOf(width, height, seed);
      const cellCount = Math.ceil(width / 4) * Math.ceil(height / 4);
      const cells = Uint16Array.from({ length: cellCount }, (_, i) => (i * 31) % 672);
      assertNear(
        filterKernel(map, foreground, cells, gaborBank()),
        filterRidgesTwin(map, foreground, cells),
        1e-5,
      );
    }),
    { numRuns: 30 },
  );
});

test('every filter is the same seen from the opposite side, so that the kernel may fold it', () => {
  const { samples, radiusPixels, rowSamples } = gaborBank();
  const side = 2 * radiusPixels + 1;
  const filterCount = samples.length / (side * rowSamples);
  for (let filter = 0; filter < filterCount; filter++) {
    const sampleAt = (row: number, column: number) =>
      samples[(filter * side + row) * rowSamples + column];
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const opposite = sampleAt(side - 1 - row, side - 1 - column);
        if (sampleAt(row, column) !== opposite) assert.fail(`filter ${filter}`);
      }
    }
  }
});

test('a cell with the filter that it had before keeps its answers, and others get those of the twin', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const map = mapOf(width, height, seed);
      const foreground = maskOf(width, height, seed);
      const cellCount = Math.ceil(width / 4) * Math.ceil(height / 4);
      const before = Uint16Array.from({ length: cellCount }, (_, i) => (i * 31) % 672);
      const now = before.map((filter, i) => (Math.sin(i * seed) > 0 ? filter : (filter + 7) % 672));
      const { values } = filterKernel(map, foreground, before, gaborBank());
      const earlier = { values, cellFilters: before };
      assert.deepEqual(
        filterKernel(map, foreground, now, gaborBank(), ownMaps, earlier),
        filterKernel(map, foreground, now, gaborBank()),
      );
      // Marked answers tell what was taken over.
      const marked = { values: values.map(() => 7), cellFilters: before };
      const taken = filterKernel(map, foreground, now, gaborBank(), ownMaps, marked);
      for (const [i, value] of taken.values.entries()) {
        const cell = Math.floor(i / width / 4) * Math.ceil(width / 4) + ((i % width) >> 2);
        if (foreground.bits[i] === 1) assert.equal(value === 7, before[cell] === now[cell]);
      }
    }),
    { numRuns: 30 },
  );
});

test('the kernel chooses the filters of its twin, on the edge between two as well', () => {
  fc.assert(
    fc.property(size, fc.double({ min: 1e-4, max: 1, noNaN: true }), (seed, length) => {
      const [columns, rows] = [64, 4];
      const map = (of: (angle: number) => number) => {
        const result = createFloatMap(columns, rows);
        // Sixty-four halves of a direction, each by a hair off in the other rows, and no direction at all.
        for (let i = 0; i < columns * rows; i++) {
          const angle = ((i % columns) * Math.PI) / 32 + Math.floor(i / columns) * 1e-7 * seed;
          result.values[i] = i === 7 ? 0 : length * of(angle);
        }
        return result;
      };
      const field = { cosine: map(Math.cos), sine: map(Math.sin), coherence: map(Math.cos) };
      const grid = {
        width: 16,
        height: 1,
        values: Float32Array.from({ length: 16 }, (_, i) => 4 + i * 0.75),
      };
      const period = { grid, gridPixels: 16 };
      assert.deepEqual(chooseFiltersKernel(field, period), chooseFiltersTwin(field, period));
    }),
  );
});

test('the kernel measures the same period as its twin, to the last bit, at the border too', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const map = mapOf(width, height, seed / 60);
      const points = Array.from({ length: 12 }, (_, i) => {
        const angle = Math.sin(i * seed);
        return [(i * 7) % width, (i * 11) % height, Math.cos(angle), Math.sin(angle)];
      });
      const given = Float64Array.from(points.flat());
      assert.deepEqual(ridgePeriodsKernel(map, given, waveTable), measurePeriodsTwin(map, given));
    }),
    { numRuns: 30 },
  );
});

test('the normalization of the kernel evens out what its twin does', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const image = imageOf(width, height, seed);
      const foreground = maskOf(width, height, seed);
      assertNear(normalize(image, foreground), normalizeTwin(image, foreground), 1e-3);
    }),
  );
});

test('the gradients of the kernel are those of its twin, for any size', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const map = mapOf(width, height, seed);
      const [actual, expected] = [gradientTensor(map), gradientTensorTwin(map)];
      assertNear(actual.xx, expected.xx, 0.1);
      assertNear(actual.xy, expected.xy, 0.1);
      assertNear(actual.energy, expected.energy, 0.1);
    }),
  );
});

test('the cells of the kernel have the contrast of its twin, and are painted as by its twin', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const image = imageOf(width, height, seed);
      const moments = cellMoments(image, ownMaps);
      assert.deepEqual(moments, cellMomentsTwin(image));
      assert.deepEqual(deviations(moments, ownMaps), deviationsTwin(moments));
      const cells = maskOf(Math.ceil(width / 4), Math.ceil(height / 4), seed);
      assert.deepEqual(paintCells(cells, image, ownMaps), paintCellsTwin(cells, image));
    }),
  );
});

test('the kernel counts and marks the cells that its twin does, those on the threshold too', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const map = mapOf(width, height, seed);
      const contrast = { ...map, values: map.values.map((value) => Math.abs(value) * 90) };
      assert.deepEqual(tally(contrast), tallyTwin(contrast));
      const share = { ...map, values: map.values.map((_, i) => (i % 26) / 25) };
      for (const [values, threshold] of [
        [contrast, 60.25],
        [share, 0.6],
      ] as const) {
        assert.deepEqual(markFrom(values, threshold, ownMaps), markFromTwin(values, threshold));
        assert.deepEqual(markAbove(values, threshold, ownMaps), markAboveTwin(values, threshold));
      }
    }),
  );
});

test('the kernel makes the field of its twin from a tensor, and blends as its twin does', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const tensor = gradientTensorTwin(mapOf(width, height, seed));
      const field = orientationFieldKernel(tensor, ownMaps);
      assert.deepEqual(field, toFieldTwin(tensor));
      const [near, wide] = [field.cosine, field.sine];
      assert.deepEqual(blendKernel(near, wide, 0.7, ownMaps), blendTwin(near, wide, 0.7));
    }),
  );
});

test('the kernel counts what its twin counts of the quality', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const ridges = mapOf(width, height, seed);
      const clarity = { ...ridges, values: ridges.values.map((value) => 0.4 + value / 4) };
      const print = imageOf(width, height, seed);
      const maps = { print, foreground: maskOf(width, height, seed), ridges, clarity };
      assert.deepEqual(sampleQuality(maps, 3), sampleQualityTwin(maps, 3));
    }),
  );
});

test('the clarity of the kernel is that of its twin', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const map = mapOf(width, height, seed);
      assertNear(estimateClarity(map), estimateClarityTwin(map), 1e-4);
    }),
  );
});

test('the vote of the kernel decides as its twin does, at the border too', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const map = mapOf(width, height, seed);
      const foreground = maskOf(width, height, seed);
      assert.deepEqual(binarize(map, foreground), binarizeTwin(map, foreground));
    }),
  );
});

test('the valleys of the kernel are those of its twin', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const [ridges, foreground] = [maskOf(width, height, seed + 1), maskOf(width, height, seed)];
      assert.deepEqual(invert(ridges, foreground), invertTwin(ridges, foreground));
    }),
  );
});

test('a step makes the same map in a room of the kernel as on its own, whatever lay there before', () => {
  fc.assert(
    fc.property(size, size, size, (width, height, seed) => {
      const [map, foreground] = [mapOf(width, height, seed), maskOf(width, height, seed)];
      const inRoom = withMapRoom({ width, height }, (room) => {
        const clarity = estimateClarity(map, room);
        const lines = thin(invert(binarize(clarity, foreground, room), foreground, room), room);
        return { clarity: clarity.values.slice(), lines: lines.bits.slice() };
      });
      const clarity = estimateClarity(map);
      const lines = thin(invert(binarize(clarity, foreground), foreground));
      assert.deepEqual(inRoom, { clarity: clarity.values, lines: lines.bits });
    }),
  );
});
