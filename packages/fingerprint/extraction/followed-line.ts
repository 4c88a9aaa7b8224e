/** A line that was followed from its ending, in pixel indices. */
export interface FollowedLine {
  readonly start: number;
  /** A pixel further on. */
  readonly further: number;
  /** Pixels that were followed. */
  readonly lengthPixels: number;
  readonly stop: LineStop;
}

/** How following a line came to its end. */
export type LineStop = 'end' | 'fork' | 'length';
