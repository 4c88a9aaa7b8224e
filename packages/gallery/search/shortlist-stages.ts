import type { Look } from '../shard/print-scanner.ts';

/** One stage of a search: how many fingers of a person are looked at, how, and who goes on to the next stage. */
export interface ShortlistStage {
  readonly look: Exclude<Look, 'score'>;
  /** The fingers that weigh most on the lighter side; a print of unknown finger counts as one. */
  readonly fingersMax: number;
  /** Fingers are looked at, the heaviest first, until they weigh so much together (packedWeight). */
  readonly weightEnough: number;
  /** Share of all that were listed which goes on: prints where one finger is searched, people where there are more. */
  readonly keptShare: number;
  /** At least so many of each shard, however small the gallery is: in a small one, weaker mates lead too. */
  readonly keptMin: number;
}

/**
 * Stages before the whole comparison; tools/measure-shortlist.ts prints what they lose. One finger: all
 * together lose one of 478 mates whom a stranger resembles less often than once in 100,000, 4 of 516 at once in 10,000, 15
 * of 544 at once in 1,000; twice the work would lose half as many. Of several fingers the heaviest are looked at of everybody, mostly
 * one: of 150 mates with ten fingers none is lost at 8 %, where the right thumb alone loses 7.
 */
export function shortlistStages(fingerCount: number): readonly ShortlistStage[] {
  return fingerCount === 1 ? oneFinger : moreFingers;
}

const all = Number.POSITIVE_INFINITY;

const oneFinger: readonly ShortlistStage[] = [
  { look: 'glance', fingersMax: 1, weightEnough: all, keptShare: 0.15, keptMin: 3_000 },
  { look: 'votes', fingersMax: 1, weightEnough: all, keptShare: 0.015, keptMin: 500 },
  { look: 'similarity', fingersMax: 1, weightEnough: all, keptShare: 0.002, keptMin: 64 },
];

const moreFingers: readonly ShortlistStage[] = [
  { look: 'glance', fingersMax: 3, weightEnough: 2_000, keptShare: 0.15, keptMin: 500 },
  { look: 'votes', fingersMax: 3, weightEnough: all, keptShare: 0.002, keptMin: 100 },
  { look: 'similarity', fingersMax: 3, weightEnough: all, keptShare: 0.0005, keptMin: 16 },
];

/** What the whole comparison looks at. */
export const allFingers: Pick<ShortlistStage, 'fingersMax' | 'weightEnough'> = {
  fingersMax: all,
  weightEnough: all,
};
