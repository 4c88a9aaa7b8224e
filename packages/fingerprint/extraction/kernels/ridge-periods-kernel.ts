import type { FloatMap } from '../maps.ts';
import { doublesAt, extractionKernel, layOut } from './kernel-memory.ts';

/** Windowed waves from the middle of a profile to its end, two beside each other: cosines, then sines. An even number of pairs. */
export interface WaveTable {
  readonly halfAcrossPixels: number;
  readonly halfAlongPixels: number;
  readonly pairCount: number;
  readonly samples: Float64Array;
}

/** measurePeriodsTwin() of ridge-period.ts on vectors. */
export function ridgePeriodsKernel(
  { width, height, values }: FloatMap,
  points: Float64Array,
  { halfAcrossPixels, halfAlongPixels, pairCount, samples }: WaveTable,
): Float64Array {
  const pointCount = points.length / 4;
  const profileBytes = 8 * 3 * (2 * halfAcrossPixels + 2);
  const areas = layOut(values, points, samples, profileBytes, 16 * pointCount);
  extractionKernel().ridgePeriods(
    ...areas,
    width,
    height,
    pointCount,
    halfAcrossPixels,
    halfAlongPixels,
    pairCount,
  );
  return doublesAt(areas[4]!, 2 * pointCount).slice();
}
