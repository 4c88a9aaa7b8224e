import type { Minutia } from './template.ts';

/** Indices of the best `count` minutiae, ascending; of equally good ones the first. */
export function bestMinutiaIndices(minutiae: readonly Minutia[], count: number): readonly number[] {
  const indices = [...minutiae.keys()];
  if (minutiae.length <= count) return indices;
  return indices
    .sort((a, b) => minutiae[b]!.quality - minutiae[a]!.quality || a - b)
    .slice(0, count)
    .sort((a, b) => a - b);
}

/** The best `count` minutiae in their old order; all of them where there are no more. */
export function bestMinutiae(minutiae: readonly Minutia[], count: number): readonly Minutia[] {
  return bestMinutiaIndices(minutiae, count).map((index) => minutiae[index]!);
}
