import type { Look } from '../shard/print-scanner.ts';

/** One stage of a search: how many fingers of a person are looked at, how, and who goes on to the next stage. */
export interface ShortlistStage {
  readonly look: Exclude<Look, 'score'>;
  /** The fingers that weigh most on the lighter side; a print of unknown finger counts as one. */
  readonly fingersMax: number;
  /** People, or prints that an earlier stage has kept, looked at between two looks at the clock. */
  readonly takenAtOnce: number;
  /** Share of all that were listed which goes on: prints where one finger is searched, people where there are more. */
  readonly keptShare: number;
  /** At least so many of each shard, however small the gallery is: in a small one, weaker mates lead too. */
  readonly keptMin: number;
}

/**
 * Stages before the whole comparison; what each misses is in docs/accuracy/shortlist.md, what all lose together is printed
 * by tools/measure-shortlist.ts.
 */
export function shortlistStages(fingerCount: number): readonly ShortlistStage[] {
  return fingerCount === 1 ? oneFinger : moreFingers;
}

/**
 * Some 240 prints are looked at at once: lists long enough that memory is read ahead, and short enough that several
 * searches find the prints in the cache that one of them has read. Slow looks take fewer, so that clock and requests wait
 * no longer than milliseconds.
 */
const peopleOfAllPrints = 24;

const oneFinger: readonly ShortlistStage[] = [
  {
    look: 'glance',
    fingersMax: 1,
    takenAtOnce: peopleOfAllPrints,
    keptShare: 0.2,
    keptMin: 2_500,
  },
  { look: 'votes', fingersMax: 1, takenAtOnce: 240, keptShare: 0.05, keptMin: 500 },
  { look: 'similarity', fingersMax: 1, takenAtOnce: 80, keptShare: 0.002, keptMin: 200 },
];

const moreFingers: readonly ShortlistStage[] = [
  { look: 'peek', fingersMax: 3, takenAtOnce: 120, keptShare: 0.05, keptMin: 500 },
  { look: 'glance', fingersMax: 3, takenAtOnce: 120, keptShare: 0.015, keptMin: 250 },
  { look: 'votes', fingersMax: 3, takenAtOnce: 80, keptShare: 0.002, keptMin: 100 },
  { look: 'similarity', fingersMax: 3, takenAtOnce: 40, keptShare: 0.0005, keptMin: 16 },
];

/** The whole comparison. */
export const wholeLook: Pick<ShortlistStage, 'fingersMax' | 'takenAtOnce'> = {
  fingersMax: Number.POSITIVE_INFINITY,
  takenAtOnce: peopleOfAllPrints,
};

/**
 * Those who go on of the people whom an index names, in place of the first stage. At a third as many it misses some by eight
 * fingers; at two thirds, among 250,000, one of 120 by ten of which six show little.
 */
export const indexed: Pick<ShortlistStage, 'keptShare' | 'keptMin'> = {
  keptShare: 0.12,
  keptMin: 500,
};
