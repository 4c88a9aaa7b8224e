import { candidateDistanceBitsMax } from '../matching/candidate-pairs.ts';
import { codeDistances } from '../matching/code-distances.ts';
import type { MatchPrint } from '../matching/match-print.ts';

/**
 * The best minutiae of each print that take part, from docs/accuracy/shortlist.md: with 24 half as many mates again are
 * lost at a penetration of 10 %, with 48 a fifth fewer at twice the cost.
 */
export const votingMinutiaeMax = 32;
/** Steps of 22.5 degrees; what lies in two neighbouring ones is of one turn, as far as skin bends. */
const turnBins = 16;
const turnStepsOfCircle = 256;

/**
 * How much the best minutiae of two prints have in common about one turn of the prints against each other, 0 to 65,535:
 * the first look of a scan. Each pair of minutiae with like neighbourhoods votes for the turn that lays one on
 * the other, the more the more alike; pairs of strangers scatter over all turns.
 * Twin: matching/kernels/assembly/matching/turn-votes.ts, which gives the same numbers.
 */
export function turnVotes(probe: MatchPrint, reference: MatchPrint): number {
  const distances = codeDistances(probe, reference);
  const votes = new Array<number>(turnBins).fill(0);
  for (let row = 0; row < Math.min(votingMinutiaeMax, probe.count); row++) {
    for (let column = 0; column < Math.min(votingMinutiaeMax, reference.count); column++) {
      const distanceBits = distances[row * reference.count + column]!;
      if (distanceBits > candidateDistanceBitsMax) continue;
      const turn = reference.turnStep[column]! - probe.turnStep[row]! + turnStepsOfCircle;
      const bin = Math.floor((turn % turnStepsOfCircle) / (turnStepsOfCircle / turnBins));
      votes[bin]! += candidateDistanceBitsMax + 1 - distanceBits;
    }
  }
  const ofTwo = votes.map((vote, bin) => vote + votes[(bin + 1) % turnBins]!);
  return Math.min(65_535, Math.max(...ofTwo));
}
