import type { PreparedTemplate } from './prepared-template.ts';
import type { CandidatePair } from './relaxation.ts';

/** Each minutia may stand in this many candidate pairs: relaxation can still prefer the second best. */
const pairsPerMinutiaMax = 2;

/** The best candidate pairs by local similarity, best first, no minutia in more than a few of them. */
export function selectCandidatePairs(
  similarities: Float32Array,
  probe: PreparedTemplate,
  reference: PreparedTemplate,
  countMax: number,
): CandidatePair[] {
  const columns = reference.minutiae.count;
  const order = Array.from(similarities.keys()).filter((i) => similarities[i]! > 0);
  order.sort((a, b) => similarities[b]! - similarities[a]! || a - b);
  const probeUses = new Uint8Array(probe.minutiae.count);
  const referenceUses = new Uint8Array(columns);
  const pairs: CandidatePair[] = [];
  for (const i of order) {
    if (pairs.length >= countMax) break;
    const probeIndex = Math.floor(i / columns);
    const referenceIndex = i % columns;
    if (
      probeUses[probeIndex]! >= pairsPerMinutiaMax ||
      referenceUses[referenceIndex]! >= pairsPerMinutiaMax
    )
      continue;
    probeUses[probeIndex]!++;
    referenceUses[referenceIndex]!++;
    pairs.push({ probeIndex, referenceIndex, similarity: similarities[i]! });
  }
  return pairs;
}
