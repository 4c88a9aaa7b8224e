/** What a snapshot says about itself, before anything else is read. */
export interface SnapshotFacts {
  readonly format: typeof snapshotFormat;
  readonly formatVersion: number;
  /** Packed templates of one version are no templates to another. */
  readonly engineVersion: string;
}

/** How much a snapshot holds: stands at its end, when all is written. */
export interface SnapshotTotals {
  readonly people: number;
  readonly prints: number;
  readonly parts: number;
}

export const snapshotFormat = 'whorl-gallery';
export const snapshotFormatVersion = 1;
