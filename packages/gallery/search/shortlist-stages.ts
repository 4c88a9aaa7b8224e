import type { Look } from '../shard/print-scanner.ts';

/** One stage of a search: how many fingers of a person are looked at, how, and who goes on to the next stage. */
export interface ShortlistStage {
  readonly look: Exclude<Look, 'score'>;
  /** The fingers of which both sides have most minutiae; a print of unknown finger counts as one. */
  readonly fingersMax: number;
  /** Share of all that were listed which goes on: prints where one finger is searched, people where there are more. */
  readonly keptShare: number;
}

/** At least so many prints or people of each shard are compared in full, however small the gallery is. */
export const keptMin = 64;

/**
 * Stages before the whole comparison. Shares for one finger: docs/accuracy/shortlist.md. More fingers of a person tell
 * mates from strangers so much better that fewer people go on, and only one finger is looked at of everybody.
 */
export function shortlistStages(fingerCount: number): readonly ShortlistStage[] {
  return fingerCount === 1 ? oneFinger : moreFingers;
}

const oneFinger: readonly ShortlistStage[] = [
  { look: 'votes', fingersMax: 1, keptShare: 0.08 },
  { look: 'similarity', fingersMax: 1, keptShare: 0.005 },
];

const moreFingers: readonly ShortlistStage[] = [
  { look: 'votes', fingersMax: 1, keptShare: 0.1 },
  { look: 'votes', fingersMax: 3, keptShare: 0.01 },
  { look: 'similarity', fingersMax: 4, keptShare: 0.001 },
];
