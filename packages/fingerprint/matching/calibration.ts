/**
 * Share of impostor comparisons that reach a score: straight lines through the logarithm of the rate.
 * Knots are quantiles of the 11 520 impostor scores of the four FVC sets in ../shared/data/fvc with our
 * own extraction (all 2 880 pairs a set). Beyond the last knot the last line runs on: no data there.
 */
const knots: readonly { readonly score: number; readonly log10Rate: number }[] = [
  { score: 0.0115, log10Rate: 0 },
  { score: 0.0166, log10Rate: -1 },
  { score: 0.0215, log10Rate: -2 },
  { score: 0.0292, log10Rate: -3 },
];

/** 0 to 1; for the score of compareTemplates(). */
export function falseMatchRate(score: number): number {
  const upper = knots.findIndex((knot) => knot.score > score);
  const index = upper < 0 ? knots.length - 1 : Math.max(1, upper);
  const from = knots[index - 1]!;
  const to = knots[index]!;
  const slope = (to.log10Rate - from.log10Rate) / (to.score - from.score);
  return 10 ** Math.min(0, from.log10Rate + slope * (score - from.score));
}
