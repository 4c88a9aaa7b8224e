/**
 * Share of impostor comparisons that reach a score: straight lines through the logarithm of the rate.
 * Knots lie between the quantiles of 11,520 impostor scores of the four FVC sets (tools/calibrate.ts prints them)
 * and those of 1,033,920 of synthetic prints, our own extraction, which differ by 0.2 at one in ten, by one at one in a thousand;
 * the last, beyond what so few real ones can show, lies near the synthetic. Beyond it the last line runs on. Records of other
 * extractors reach higher scores by chance.
 */
const knots: readonly { readonly score: number; readonly log10Rate: number }[] = [
  { score: 0, log10Rate: 0 },
  { score: 11.7, log10Rate: -1 },
  { score: 14.5, log10Rate: -2 },
  { score: 16.9, log10Rate: -3 },
  { score: 19.2, log10Rate: -4 },
];

/**
 * No comparison claims a lower rate than one in ten million. The line was counted down to one in a million, on a million
 * pairs of synthetic strangers (docs/accuracy/calibration.md), and is trusted one decade further.
 */
export const claimedRateMin = 1e-7;

/** What of a rate may be claimed before an officer or a court, however it was found. */
export function claimedRate(rate: number): number {
  return Math.max(claimedRateMin, rate);
}

/** The rate that a score may claim before an officer or a court, 0 to 1. */
export function claimedFalseMatchRate(score: number): number {
  return claimedRate(falseMatchRate(score));
}

/** The calibrated line itself, 0 to 1, for the score of compareTemplates(): to combine and to rank, not to claim. */
export function falseMatchRate(score: number): number {
  const upper = knots.findIndex((knot) => knot.score > score);
  const index = upper < 0 ? knots.length - 1 : Math.max(1, upper);
  const from = knots[index - 1]!;
  const to = knots[index]!;
  const slope = (to.log10Rate - from.log10Rate) / (to.score - from.score);
  return 10 ** Math.min(0, from.log10Rate + slope * (score - from.score));
}
