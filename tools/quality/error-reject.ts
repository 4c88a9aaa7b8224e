/** A mated pair: its quality is that of its poorer print. */
export interface RatedPair {
  readonly quality: number;
  readonly isMissed: boolean;
}

/** What is left when the poorest share of the pairs is refused. */
export interface RejectPoint {
  readonly rejectedShare: number;
  /** Share of the remaining pairs that are missed. */
  readonly missedShare: number;
}

/**
 * Error against reject (P. Grother and E. Tabassi, TPAMI 2007): a quality that knows what will fail makes the misses
 * fall faster than the pairs. Of equal quality the pairs are refused together with those that are found.
 */
export function errorReject(
  pairs: readonly RatedPair[],
  rejectedShares: readonly number[],
): readonly RejectPoint[] {
  const sorted = pairs.toSorted(
    (a, b) => a.quality - b.quality || Number(a.isMissed) - Number(b.isMissed),
  );
  return rejectedShares.map((rejectedShare) => {
    const kept = sorted.slice(Math.floor(rejectedShare * sorted.length));
    const missed = kept.filter(({ isMissed }) => isMissed).length;
    return { rejectedShare, missedShare: kept.length === 0 ? 0 : missed / kept.length };
  });
}
