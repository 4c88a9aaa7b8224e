import type { Minutia } from './template.ts';

/** The best `count` minutiae in their old order; all of them where there are no more. */
export function bestMinutiae(minutiae: readonly Minutia[], count: number): readonly Minutia[] {
  if (minutiae.length <= count) return minutiae;
  const ranked = minutiae
    .map((minutia, index) => ({ index, quality: minutia.quality }))
    .sort((a, b) => b.quality - a.quality || a.index - b.index)
    .slice(0, count)
    .sort((a, b) => a.index - b.index);
  return ranked.map(({ index }) => minutiae[index]!);
}
