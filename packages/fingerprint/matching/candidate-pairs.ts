import { similarityOf } from './code-distances.ts';
import type { MatchPrint } from './match-print.ts';

/** Candidate pairs that enter relaxation at the most: its cost grows with their square. */
export const candidatesMax = 40;
/** Pairs of codes farther apart than this are no candidates, bits: some 2 % of strangers are nearer. */
export const candidateDistanceBitsMax = 44;
/** Each minutia may stand in this many candidate pairs: relaxation can still prefer the second best. */
const usesMax = 2;

/** Pairs of a probe and a reference minutia that may be the same, by likeness of their neighbourhoods. */
export interface CandidatePairs {
  readonly count: number;
  readonly probe: Uint8Array;
  readonly reference: Uint8Array;
  /** 0 to 1. */
  readonly similarity: Float64Array;
}

/** The nearest pairs first; of equally near ones those of the first minutiae. */
export function selectCandidatePairs(
  distances: Uint8Array,
  probe: MatchPrint,
  reference: MatchPrint,
): CandidatePairs {
  const countMax = Math.min(candidatesMax, probe.count, reference.count);
  const pairs = {
    probe: new Uint8Array(countMax),
    reference: new Uint8Array(countMax),
    similarity: new Float64Array(countMax),
  };
  const probeUses = new Uint8Array(probe.count);
  const referenceUses = new Uint8Array(reference.count);
  let count = 0;
  for (const index of nearestFirst(distances)) {
    if (count >= countMax) break;
    const row = Math.floor(index / reference.count);
    const column = index % reference.count;
    if (probeUses[row]! >= usesMax || referenceUses[column]! >= usesMax) continue;
    probeUses[row]!++;
    referenceUses[column]!++;
    pairs.probe[count] = row;
    pairs.reference[count] = column;
    pairs.similarity[count] = similarityOf(distances[index]!);
    count++;
  }
  return { count, ...pairs };
}

/** Indices of the distances that make candidates, counted into order. */
function nearestFirst(distances: Uint8Array): readonly number[] {
  const buckets: number[][] = Array.from({ length: candidateDistanceBitsMax + 1 }, () => []);
  for (let i = 0; i < distances.length; i++) buckets[distances[i]!]?.push(i);
  return buckets.flat();
}
