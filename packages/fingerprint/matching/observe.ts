import { type CandidatePairs, selectCandidatePairs } from './candidate-pairs.ts';
import { codeDistances } from './code-distances.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import type { MatchPrint } from './match-print.ts';
import { bestOverlay } from './overlay.ts';
import type { Pairing } from './pairing.ts';
import { agreements, relax } from './relaxation.ts';
import { scoredPairCount } from './scored-pair-count.ts';

/** Fewer candidates than this cannot agree on anything. */
const candidatesMin = 3;

export interface Observation {
  readonly evidence: Evidence;
  readonly pairing: Pairing;
}

/** What the best pairs of minutiae say, before the prints are laid on each other. */
export interface LocalAgreement {
  readonly distances: Uint8Array;
  readonly pairs: CandidatePairs;
  readonly agreement: Float64Array;
  /** Indices of pairs, those that the others back most first. */
  readonly bySupport: readonly number[];
  /** Mean similarity of the best pairs after relaxation, 0 to 1. */
  readonly relaxedSimilarity: number;
}

/**
 * What two prints have in common; nothing where they have too little to lay them on each other.
 * The kernel (kernels/assembly/matching.ts) does the same, to the last bit: this is its twin, and its explanation.
 */
export function observe(probe: MatchPrint, reference: MatchPrint): Observation | undefined {
  const local = agreeLocally(probe, reference);
  if (!local) return undefined;
  const { pairs, agreement, bySupport, distances, relaxedSimilarity } = local;
  const overlay = bestOverlay(pairs, agreement, bySupport, probe, reference, distances);
  if (!overlay) return undefined;
  const evidence = gatherEvidence(overlay, relaxedSimilarity, probe, reference, distances);
  return { evidence, pairing: overlay.pairing };
}

/** Nothing where too few minutiae have like neighbourhoods. */
export function agreeLocally(probe: MatchPrint, reference: MatchPrint): LocalAgreement | undefined {
  const distances = codeDistances(probe, reference);
  const pairs = selectCandidatePairs(distances, probe, reference);
  if (pairs.count < candidatesMin) return undefined;
  const agreement = agreements(pairs, probe, reference);
  const relaxed = relax(pairs, agreement);
  const support = relaxed.map((value, i) => value / pairs.similarity[i]!);
  const bySupport = [...relaxed.keys()].sort((a, b) => support[b]! - support[a]! || a - b);
  const count = scoredPairCount(Math.min(probe.count, reference.count));
  const total = bySupport.slice(0, count).reduce((sum, index) => sum + relaxed[index]!, 0);
  return { distances, pairs, agreement, bySupport, relaxedSimilarity: total / count };
}
