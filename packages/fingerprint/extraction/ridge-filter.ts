import { filterIndexFor, gaborBank } from './gabor-bank.ts';
import { answerScale, filterKernel, noFilter, wholeNumber } from './kernels/extraction-kernel.ts';
import type { BitMap, FloatMap } from './maps.ts';
import {
  cellAt,
  type OrientationField,
  orientationCellPixels,
  orientationOfCell,
} from './orientation.ts';
import type { RidgePeriod } from './ridge-period.ts';

/**
 * Contextual filtering: at each pixel the even Gabor filter of the local direction and period
 * (Hong, Wan & Jain, TPAMI 1998), which answers to ridges and to nothing else.
 * Positive on ridges, negative in valleys, 0 outside the foreground.
 */
export function filterRidges(
  ridges: FloatMap,
  orientation: OrientationField,
  period: RidgePeriod,
  foreground: BitMap,
): FloatMap {
  return filterKernel(ridges, chooseFilters(ridges, orientation, period, foreground), gaborBank());
}

/** Index into the filter bank for each pixel of the foreground: one for each cell. */
function chooseFilters(
  { width, height }: FloatMap,
  orientation: OrientationField,
  period: RidgePeriod,
  foreground: BitMap,
): Uint16Array {
  const indices = new Uint16Array(width * height).fill(noFilter);
  const size = orientationCellPixels;
  for (let top = 0; top < height; top += size) {
    const gridRow = Math.floor(top / period.gridPixels) * period.grid.width;
    for (let left = 0; left < width; left += size) {
      const periodPixels = period.grid.values[gridRow + Math.floor(left / period.gridPixels)]!;
      const angle = orientationOfCell(orientation, cellAt(orientation, left, top));
      const index = filterIndexFor(angle, periodPixels);
      for (let y = top; y < Math.min(top + size, height); y++) {
        for (let x = left; x < Math.min(left + size, width); x++) {
          if (foreground.bits[y * width + x] === 1) indices[y * width + x] = index;
        }
      }
    }
  }
  return indices;
}

/** What the kernel does, one multiplication after the other: its twin. */
export function filterRidgesTwin(map: FloatMap, filterIndices: Uint16Array): FloatMap {
  const { width, height, values } = map;
  const { samples, radiusPixels, rowSamples } = gaborBank();
  const side = 2 * radiusPixels + 1;
  const result = { width, height, values: new Float32Array(width * height) };
  for (let i = 0; i < values.length; i++) {
    const index = filterIndices[i]!;
    if (index === noFilter) continue;
    let sum = 0;
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const x = (i % width) + column - radiusPixels;
        const y = Math.floor(i / width) + row - radiusPixels;
        // Outside the image counts as neither ridge nor valley.
        if (x < 0 || y < 0 || x >= width || y >= height) continue;
        sum +=
          wholeNumber(values[y * width + x]!) *
          samples[(index * side + row) * rowSamples + column]!;
      }
    }
    result.values[i] = sum * answerScale;
  }
  return result;
}
