import { candidateDistanceBitsMax } from '../matching/candidate-pairs.ts';
import { codeDistances, codeWords } from '../matching/code-distances.ts';
import type { MatchPrint } from '../matching/match-print.ts';
import { frontMinutiaeMax } from './packed-front.ts';

/**
 * How far two prints may be turned against each other. Upright, as inked cards, slaps and live scans are within some 30
 * degrees; or in any way, as a mark may lie.
 */
export type TurnRange = 'upright' | 'any';

/** The best minutiae of a probe that take part. */
const probeMinutiaeMax = 48;

/** Which pairs of minutiae vote: so many of the reference, the best, each with so many of the probe, those of nearest direction. */
export interface VoterChoice {
  readonly referenceMinutiaeMax: number;
  readonly oppositeMinutiaeMax: number;
}

/** Looks that count votes: a peek at a few minutiae, a glance at twice as many pairs, and votes that take six times as long. */
export type VoteLook = 'peek' | 'glance' | 'votes';

/** In upright prints, minutiae of far directions would only vote for large turns. What each misses is in docs/accuracy/shortlist.md. */
export const voterChoices: Readonly<Record<TurnRange, Readonly<Record<VoteLook, VoterChoice>>>> = {
  upright: {
    peek: { referenceMinutiaeMax: 16, oppositeMinutiaeMax: 8 },
    glance: { referenceMinutiaeMax: frontMinutiaeMax, oppositeMinutiaeMax: 12 },
    votes: { referenceMinutiaeMax: 48, oppositeMinutiaeMax: 16 },
  },
  any: {
    peek: { referenceMinutiaeMax: 16, oppositeMinutiaeMax: probeMinutiaeMax },
    glance: { referenceMinutiaeMax: frontMinutiaeMax, oppositeMinutiaeMax: probeMinutiaeMax },
    votes: { referenceMinutiaeMax: 48, oppositeMinutiaeMax: probeMinutiaeMax },
  },
};

/**
 * Pairs of codes whose first halves are farther apart have no vote, bits: one in fifty pairs of strangers is nearer, all
 * pairs that differ in 30 bits or less are, and what is lost of the others moves no mate. Half of each code is then not read.
 */
const halfDistanceBitsMax = 22;

/** Steps of 11.25 degrees; what lies in three neighbouring ones is of one turn, as far as skin bends. */
const turnBins = 32;
const binsOfOneTurn = 3;
const turnStepsOfCircle = 256;

/**
 * How much the best minutiae of two prints have in common about one turn of the prints against each other, 0 to 65,535:
 * the first looks of a scan. Each pair of minutiae with like neighbourhoods votes for the turn that lays one on
 * the other, the more the more alike; pairs of strangers scatter over all turns. The fewer
 * minutiae of the probe are opposite each one of the reference, the less the prints may be turned.
 * Twin: matching/kernels/assembly/matching/turn-votes.ts, which gives the same numbers.
 */
export function turnVotes(
  probe: MatchPrint,
  reference: MatchPrint,
  { referenceMinutiaeMax, oppositeMinutiaeMax }: VoterChoice,
): number {
  const distances = codeDistances(probe, reference);
  const halfDistances = codeDistances(probe, reference, codeWords / 2);
  const rows = rowsByDirection(probe);
  const votes = new Array<number>(turnBins).fill(0);
  for (let column = 0; column < Math.min(referenceMinutiaeMax, reference.count); column++) {
    const direction = reference.turnStep[column]!;
    for (const row of rowsOpposite(probe, rows, direction, oppositeMinutiaeMax)) {
      const distanceBits = distances[row * reference.count + column]!;
      if (distanceBits > candidateDistanceBitsMax) continue;
      if (halfDistances[row * reference.count + column]! > halfDistanceBitsMax) continue;
      const turn = direction - probe.turnStep[row]! + turnStepsOfCircle;
      const bin = Math.floor((turn % turnStepsOfCircle) / (turnStepsOfCircle / turnBins));
      votes[bin]! += candidateDistanceBitsMax + 1 - distanceBits;
    }
  }
  const ofOneTurn = votes.map((_, bin) =>
    Array.from({ length: binsOfOneTurn }, (_, i) => votes[(bin + i) % turnBins]!),
  );
  return Math.min(65_535, Math.max(...ofOneTurn.map((few) => few.reduce((a, b) => a + b))));
}

/** The minutiae of the probe that vote, by direction, equal ones by quality. */
function rowsByDirection({ count, turnStep }: MatchPrint): readonly number[] {
  const rows = Array.from({ length: Math.min(probeMinutiaeMax, count) }, (_, row) => row);
  return rows.sort((a, b) => turnStep[a]! - turnStep[b]!);
}

/** Those of nearest direction: as many before as from it on, round the circle. */
function rowsOpposite(
  { turnStep }: MatchPrint,
  rows: readonly number[],
  direction: number,
  countMax: number,
): readonly number[] {
  const count = Math.min(countMax, rows.length);
  const before = rows.filter((row) => turnStep[row]! < direction).length;
  const first = before + rows.length - Math.floor(count / 2);
  return Array.from({ length: count }, (_, i) => rows[(first + i) % rows.length]!);
}
