import type { ScoreTerm } from '@whorl/fingerprint';

/** The best comparison of one finger of the probe with a candidate. */
export interface FingerMatch {
  /** The finger; 0 where neither side knows it. */
  readonly position: number;
  readonly probeIndex: number;
  /** Which of the candidate's prints, in the order in which they were put. */
  readonly referenceIndex: number;
  /** Comparison score of the two prints. */
  readonly score: number;
  /** Pairs of prints that were tried for this finger, of which this one is the best. */
  readonly triedCount: number;
}

/** A candidate as its shard knows it: by slot and version. */
export interface ShardCandidate {
  readonly personSlot: number;
  readonly version: number;
  /** -log10 of the rate by the calibrated line: it ranks, however far down it goes. */
  readonly score: number;
  /** What may be claimed of that score, never below claimedRateMin. */
  readonly falseMatchRate: number;
  readonly fingers: readonly FingerMatch[];
  /** The parts of the score: one for each finger and one for their number. They add up to it. */
  readonly terms: readonly ScoreTerm[];
}

/** A person who may be the one whose prints were asked about. */
export interface GalleryCandidate extends Omit<ShardCandidate, 'personSlot'> {
  readonly personId: string;
}

/** What candidates are ordered by. */
export type CandidateRank = Pick<ShardCandidate, 'score' | 'version'>;

/** The best first; of equal ones the one that was put first. */
export function compareCandidates(a: CandidateRank, b: CandidateRank): number {
  return b.score - a.score || a.version - b.version;
}
