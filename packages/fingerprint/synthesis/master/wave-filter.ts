import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import type { GaborFilter } from './gabor-bank.ts';

/** The filter of every pixel of a raster, row by row, as an index of those that it uses. */
export interface FilterLayout {
  readonly width: number;
  readonly height: number;
  readonly indices: Uint16Array;
  readonly filters: readonly GaborFilter[];
}

/**
 * Every pixel becomes the answer of its filter, times the strength, cut at -1 and 1. Four sums, of every fourth column
 * of a filter, are added up at the end: the order of the kernel, so that both give the same to the bit.
 */
export function filterWavesTwin(
  { width, height, values }: FloatMap,
  { indices, filters }: FilterLayout,
  strength: number,
): FloatMap {
  const result = createFloatMap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const { radiusPixels, weights } = filters[indices[i]!]!;
      const side = 2 * radiusPixels + 1;
      const sums: [number, number, number, number] = [0, 0, 0, 0];
      for (let row = 0; row < side; row++) {
        const sourceY = y + row - radiusPixels;
        if (sourceY < 0 || sourceY >= height) continue;
        for (let column = 0; column < side; column++) {
          const sourceX = x + column - radiusPixels;
          if (sourceX < 0 || sourceX >= width) continue;
          const sample = values[sourceY * width + sourceX]!;
          sums[(column % 4) as 0] += sample * weights[row * side + column]!;
        }
      }
      const answer = sums[0] + sums[1] + (sums[2] + sums[3]);
      result.values[i] = Math.max(-1, Math.min(1, strength * answer));
    }
  }
  return result;
}
