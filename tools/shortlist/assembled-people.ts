import { askedCounts, indexHits } from './index-hits.ts';
import { shareAtLeast } from './penetration.ts';
import type { PackedPrint } from './print-set.ts';

const fingersOfPerson = 8;
const strangersPerMate = 2_000;

/**
 * People with eight fingers, assembled from real prints of single fingers: for each impression a probe of eight fingers, its mate
 * from another impression of them, and strangers with other fingers drawn anew for each position. Gives for each mate
 * the share of strangers whom an index names as often.
 */
export function assembledPenetrations(prints: readonly PackedPrint[]): readonly number[] {
  const fingers = [...new Set(prints.map(({ finger }) => finger))];
  const impressions = (finger: number) => prints.filter((print) => print.finger === finger);
  const shares: number[] = [];
  let drawn = 0;
  for (let first = 0; first + fingersOfPerson <= fingers.length; first += fingersOfPerson) {
    const own = fingers.slice(first, first + fingersOfPerson).map(impressions);
    const others = prints.filter(({ finger }) => !own.some(([one]) => one!.finger === finger));
    const impressionCount = Math.min(...own.map(({ length }) => length));
    for (let probe = 0; probe < impressionCount; probe++) {
      const asked = own.map((ofFinger) => askedCounts(ofFinger[probe]!.packed));
      // For each probe the hits at every other print once: strangers are sums of them.
      const hits = asked.map((counts) => others.map(({ packed }) => indexHits(counts, packed)));
      const strangers = Array.from({ length: strangersPerMate }, () =>
        hits.reduce((sum, ofProbe) => {
          // A prime step goes through all prints, each position from another place.
          drawn += 7_919;
          return sum + ofProbe[drawn % ofProbe.length]!;
        }, 0),
      );
      for (let mate = 0; mate < impressionCount; mate++) {
        if (mate === probe) continue;
        const sum = own.reduce(
          (total, ofFinger, i) => total + indexHits(asked[i]!, ofFinger[mate]!.packed),
          0,
        );
        shares.push(shareAtLeast(strangers, sum));
      }
    }
  }
  return shares;
}
