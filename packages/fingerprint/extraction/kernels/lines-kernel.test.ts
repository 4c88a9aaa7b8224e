import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cropTwin, foregroundBoundsTwin } from '../crop-to-foreground.ts';
import { ownMaps } from '../maps.ts';
import { fillHoles, fillHolesTwin, keepLargeRegions, keepLargeRegionsTwin } from '../regions.ts';
import { removeSpurs, removeSpursTwin } from '../remove-spurs.ts';
import {
  findLineEndings,
  findLineEndingsTwin,
  followLines,
  followLineTwin,
} from '../skeleton-line.ts';
import { thin, thinTwin } from '../thin.ts';
import { cropKernel, foregroundBoundsKernel } from './crop-kernel.ts';
import { blotsOf, grains, size } from './testing/test-maps.ts';

/** Up to more than eight strips of sixteen pixels, by which the kernel thins. */
const wideSize = fc.integer({ min: 1, max: 300 });

test('the kernel keeps the regions and fills the holes that its twin does', () => {
  fc.assert(
    fc.property(size, size, size, grains, (width, height, seed, grain) => {
      const blots = blotsOf(width, height, seed, grain);
      for (const share of [0.15, 0.6, 1]) {
        const expected = keepLargeRegionsTwin(blots, share);
        assert.deepEqual(keepLargeRegions(blots, share, ownMaps), expected);
      }
      assert.deepEqual(fillHoles(blots, ownMaps), fillHolesTwin(blots));
    }),
  );
});

test('the thinning of the kernel leaves the lines of its twin, from noise and from blots', () => {
  fc.assert(
    fc.property(wideSize, size, size, grains, (width, height, seed, grain) => {
      const picture = blotsOf(width, height, seed, grain);
      assert.deepEqual(thin(picture), thinTwin(picture));
    }),
    { numRuns: 150 },
  );
});

test('the kernel finds the endings of lines that its twin finds, before and after thinning', () => {
  fc.assert(
    fc.property(size, size, size, grains, (width, height, seed, grain) => {
      const blots = blotsOf(width, height, seed, grain);
      for (let i = 0; i < blots.bits.length; i++) {
        const [x, y] = [i % width, Math.floor(i / width)];
        if (x === 0 || y === 0 || x === width - 1 || y === height - 1) blots.bits[i] = 0;
      }
      for (const lines of [blots, thin(blots)]) {
        assert.deepEqual(findLineEndings(lines), findLineEndingsTwin(lines));
      }
    }),
  );
});

test('the kernel follows the lines of a skeleton as its twin does, and takes the same spurs off', () => {
  fc.assert(
    fc.property(size, size, size, grains, (width, height, seed, grain) => {
      const skeleton = thin(blotsOf(width, height, seed, grain));
      const expected = findLineEndingsTwin(skeleton).map((start) => {
        const { path, stop } = followLineTwin(skeleton, start, 30);
        const further = path[Math.min(path.length - 1, 16)];
        return { start, further, lengthPixels: path.length, stop };
      });
      assert.deepEqual(followLines(skeleton, 30, 16), expected);
      assert.deepEqual(removeSpurs(skeleton), removeSpursTwin(skeleton));
    }),
    { numRuns: 150 },
  );
});

test('the kernel finds the bounds of its twin, of nothing as well, and crops as its twin does', () => {
  fc.assert(
    fc.property(size, size, size, size, (width, height, seed, place) => {
      const blots = blotsOf(width, height, seed, 2);
      const inside = { x: place % width, y: (place * 7) % height };
      blots.bits.forEach((_, i) => {
        const isNear = Math.abs((i % width) - inside.x) < 9 && Math.floor(i / width) > inside.y;
        if (!isNear) blots.bits[i] = 0;
      });
      const bounds = foregroundBoundsKernel(blots);
      assert.deepEqual(bounds, foregroundBoundsTwin(blots));
      if (!bounds) return;
      const part = [
        bounds.left,
        bounds.top,
        bounds.right - bounds.left + 1,
        bounds.bottom - bounds.top + 1,
      ] as const;
      assert.deepEqual(cropKernel(blots, ...part, ownMaps), cropTwin(blots, ...part));
    }),
  );
});
