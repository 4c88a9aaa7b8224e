import type { Comparison } from '../comparison.ts';
import { falseMatchRate } from './calibration.ts';
import { selectCandidatePairs } from './candidate-pairs.ts';
import { localSimilarities } from './local-similarity.ts';
import type { PreparedTemplate } from './prepared-template.ts';
import { type CandidatePair, relax } from './relaxation.ts';

/** Candidate pairs that enter relaxation at the most: its cost grows with their square. */
const candidatesMax = 40;
/** Pairs that make the score: few for sparse prints, more for rich ones (MCC paper, table 1). */
const scoredPairsMin = 4;
const scoredPairsMax = 12;
const scoredPairsCenter = 20;
const scoredPairsSteepness = 0.4;

/**
 * Compares two prints by their minutiae: local similarity of neighbourhoods, then agreement of
 * the best pairs with one another in distance and direction. Any rotation and offset.
 */
export function compareTemplates(probe: PreparedTemplate, reference: PreparedTemplate): Comparison {
  const similarities = localSimilarities(probe, reference);
  const minutiaCount = Math.min(probe.minutiae.count, reference.minutiae.count);
  const countMax = Math.min(minutiaCount, candidatesMax);
  const candidates = selectCandidatePairs(similarities, probe, reference, countMax);
  const relaxed = relax(candidates, probe.minutiae, reference.minutiae);
  const best = mostSupported(candidates, relaxed, scoredPairCount(minutiaCount));
  const total = best.reduce((sum, index) => sum + relaxed[index]!, 0);
  const score = total / scoredPairCount(minutiaCount);
  return {
    score,
    terms: [{ name: 'relaxedSimilarityMean', value: score, contribution: score }],
    pairs: best.map((index) => ({
      probeIndex: candidates[index]!.probeIndex,
      referenceIndex: candidates[index]!.referenceIndex,
      fit: relaxed[index]!,
    })),
    falseMatchRate: falseMatchRate(score),
  };
}

/** The same score as compareTemplates, for scans that need nothing else. */
export function scoreTemplates(probe: PreparedTemplate, reference: PreparedTemplate): number {
  return compareTemplates(probe, reference).score;
}

function scoredPairCount(minutiaCount: number): number {
  const share = 1 / (1 + Math.exp(-scoredPairsSteepness * (minutiaCount - scoredPairsCenter)));
  return scoredPairsMin + Math.round((scoredPairsMax - scoredPairsMin) * share);
}

/** Indices of the pairs that relaxation took the least from. */
function mostSupported(
  candidates: readonly CandidatePair[],
  relaxed: Float64Array,
  count: number,
): number[] {
  const support = (index: number): number => relaxed[index]! / candidates[index]!.similarity;
  return [...relaxed.keys()].sort((a, b) => support(b) - support(a) || a - b).slice(0, count);
}
