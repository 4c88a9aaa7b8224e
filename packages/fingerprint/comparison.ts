/** Two minutiae held to be the same, with what keeps them apart after alignment. */
export interface MinutiaPair {
  readonly probeIndex: number;
  readonly referenceIndex: number;
  /** 0 (hardly) to 1 (exactly): how well the two fit. */
  readonly fit: number;
}

/** One named part of a score: what was measured and what it added. */
export interface ScoreTerm {
  readonly name: string;
  /** The measurement itself, in the unit that the name states. */
  readonly value: number;
  /** Its share of the score. */
  readonly contribution: number;
}

/** A comparison score that explains itself. Symmetric: compare(a, b) equals compare(b, a) with indices swapped. */
export interface Comparison {
  /** Higher means more alike; 0 means nothing in common. */
  readonly score: number;
  readonly terms: readonly ScoreTerm[];
  readonly pairs: readonly MinutiaPair[];
  /** Share of impostor comparisons that reach this score, by the calibration of this engine; never below claimedRateMin. */
  readonly falseMatchRate: number;
}
