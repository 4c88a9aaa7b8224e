import { minutiaIndicesByQuality } from '../best-minutiae.ts';
import type { Minutia } from '../template.ts';

/**
 * Indices of the minutiae that are packed, the most useful to the first looks of a scan first: the best `countMax`, by the mean of
 * their ranks by quality and by nearness to the middle of them all. What lies at the rim of a rolled print is on few plain ones: with
 * quality alone, the looks miss twice as many of their mates (tools/evaluate-shortlist.ts), with nearness alone
 * more of two plain prints.
 */
export function packingOrder(minutiae: readonly Minutia[], countMax: number): readonly number[] {
  const best = minutiaIndicesByQuality(minutiae).slice(0, countMax);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const middleX = mean(best.map((index) => minutiae[index]!.x));
  const middleY = mean(best.map((index) => minutiae[index]!.y));
  const distances = best.map((index) => {
    const { x, y } = minutiae[index]!;
    return (x - middleX) ** 2 + (y - middleY) ** 2;
  });
  const ranks = new Int32Array(best.length);
  for (const [rank, i] of [...best.keys()].sort((a, b) => distances[a]! - distances[b]!).entries())
    ranks[i] = rank;
  // Each is at its rank by quality; of equal means the better one comes first.
  const order = [...best.keys()].sort((a, b) => a + ranks[a]! - b - ranks[b]! || a - b);
  return order.map((i) => best[i]!);
}
