/** How often non-mated pairs reach the scores that claim a rate. */
export interface ReliabilityPoint {
  /** The false-match rate that a score claims, a fraction of 1. */
  readonly claimed: number;
  /** Pairs of different fingers that reach that score. */
  readonly count: number;
  readonly observed: number;
  /** Wilson's 95 % interval of the observed rate, pairs taken for independent. */
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % of the normal distribution. */
const deviate = 1.96;

/** For each claimed rate the share of non-mated pairs whose score claims at most that. */
export function reliability(
  claimsOfPairs: readonly number[],
  claimedRates: readonly number[],
): readonly ReliabilityPoint[] {
  const sorted = Float64Array.from(claimsOfPairs).sort();
  return claimedRates.map((claimed) => {
    const found = sorted.findIndex((claim) => claim > claimed);
    const count = found < 0 ? sorted.length : found;
    return { claimed, count, observed: count / sorted.length, ...wilson(count, sorted.length) };
  });
}

/** The score interval of a share (E. B. Wilson, JASA 1927), which holds for small counts too. */
export function wilson(count: number, total: number): { low: number; high: number } {
  const share = count / total;
  const spread = deviate ** 2 / total;
  const middle = share + spread / 2;
  const half = deviate * Math.sqrt((share * (1 - share)) / total + spread / (4 * total));
  const low = count === 0 ? 0 : (middle - half) / (1 + spread);
  return { low, high: Math.min(1, (middle + half) / (1 + spread)) };
}
