/** A mate and how far down each look lists it: the share of strangers that are listed no lower. */
export interface ListedMate {
  readonly votesShare: number;
  readonly similarityShare: number;
  /** Of the whole comparison. */
  readonly falseMatchRate: number;
}

/** Share of strangers whose value is at least that of the mate. */
export function shareAtLeast(strangers: ArrayLike<number>, value: number): number {
  let count = 0;
  for (let i = 0; i < strangers.length; i++) if (strangers[i]! >= value) count++;
  return strangers.length === 0 ? 0 : count / strangers.length;
}

/** Share of mates that are not reached when that share of the gallery is looked at further (pre-selection error). */
export function missedAt(shares: readonly number[], penetration: number): number {
  return shares.filter((share) => share > penetration).length / shares.length;
}
