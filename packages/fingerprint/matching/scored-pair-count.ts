/** Pairs whose mean makes the relaxed similarity: few for sparse prints, more for rich ones (MCC paper, table 1). */
const scoredPairsMin = 4;
const scoredPairsMax = 12;
const scoredPairsCenter = 20;
const scoredPairsSteepness = 0.4;

/** For prints of which the poorer has that many minutiae. */
export function scoredPairCount(minutiaCount: number): number {
  const share = 1 / (1 + Math.exp(-scoredPairsSteepness * (minutiaCount - scoredPairsCenter)));
  return scoredPairsMin + Math.round((scoredPairsMax - scoredPairsMin) * share);
}
