import type { Minutia } from './template.ts';

/** Indices of minutiae, the best first; of equally good ones the first. */
export function minutiaIndicesByQuality(minutiae: readonly Minutia[]): readonly number[] {
  return [...minutiae.keys()].sort((a, b) => minutiae[b]!.quality - minutiae[a]!.quality || a - b);
}

/** The best `count` minutiae in their old order; all of them where there are no more. */
export function bestMinutiae(minutiae: readonly Minutia[], count: number): readonly Minutia[] {
  if (minutiae.length <= count) return minutiae;
  const indices = minutiaIndicesByQuality(minutiae).slice(0, count);
  return indices.toSorted((a, b) => a - b).map((index) => minutiae[index]!);
}
