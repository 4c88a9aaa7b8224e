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
}

/** At least so many prints or people of each shard are compared in full, however small the gallery is. */
export const keptMin = 64;

/**
 * Stages before the whole comparison; tools/measure-shortlist.ts prints what they lose. One finger: of mates that score 16 or
 * more, which is what leads a large gallery, the first look loses one in 110 from 2 % to 12 %, the second none at 0.05 %. Of
 * several fingers the heaviest are looked at of everybody, mostly one: of 150 mates with ten fingers one is lost at 6 %,
 * where the right thumb alone loses 14.
 */
export function shortlistStages(fingerCount: number): readonly ShortlistStage[] {
  return fingerCount === 1 ? oneFinger : moreFingers;
}

const all = Number.POSITIVE_INFINITY;

const oneFinger: readonly ShortlistStage[] = [
  { look: 'votes', fingersMax: 1, weightEnough: all, keptShare: 0.06 },
  { look: 'similarity', fingersMax: 1, weightEnough: all, keptShare: 0.002 },
];

const moreFingers: readonly ShortlistStage[] = [
  { look: 'votes', fingersMax: 3, weightEnough: 2_000, keptShare: 0.06 },
  { look: 'votes', fingersMax: 3, weightEnough: all, keptShare: 0.006 },
  { look: 'similarity', fingersMax: 3, weightEnough: all, keptShare: 0.0005 },
];

/** What the whole comparison looks at. */
export const allFingers: Pick<ShortlistStage, 'fingersMax' | 'weightEnough'> = {
  fingersMax: all,
  weightEnough: all,
};
