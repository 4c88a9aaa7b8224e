import { type Alignment, turnCosine, turnSine } from './alignment.ts';
import { similarityOf } from './code-distances.ts';
import type { LaidPrint } from './laid-print.ts';
import type { MatchPrint } from './match-print.ts';

/** Paired minutiae of two prints that lie on each other, probe and reference in step. */
export interface Pairing {
  readonly probe: readonly number[];
  readonly reference: readonly number[];
  /** Squared distance of each pair, pixels squared. */
  readonly squaredDistance: readonly number[];
  /** Squared distance and turn as shares of their limits, less what likeness of neighbourhoods is worth. */
  readonly cost: readonly number[];
}

/** Directions farther apart than 29 degrees are no pair, as 1 - cosine. */
const turnMax = 0.122;
/** What likeness of neighbourhoods is worth against distance and direction at their limits. */
const similarityWeight = 1.5;

/** Minutiae that lie on others at the most: a print with more of them is no print. */
const overlapsMax = 2048;

/** One to one, the best pairs first: near, of one direction, with like neighbourhoods. */
export function pairMinutiae(
  laid: LaidPrint,
  { cosine, sine }: Alignment,
  probe: MatchPrint,
  reference: MatchPrint,
  distances: Uint8Array,
  tolerancePixels: number,
): Pairing {
  const squaredMax = tolerancePixels * tolerancePixels;
  const found: { cost: number; a: number; c: number; squared: number }[] = [];
  for (let a = 0; a < probe.count; a++) {
    for (let c = 0; c < reference.count; c++) {
      const dx = laid.x[a]! - reference.x[c]!;
      const dy = laid.y[a]! - reference.y[c]!;
      const squared = dx * dx + dy * dy;
      if (squared > squaredMax || found.length >= overlapsMax) continue;
      const along = turnCosine(probe, a, reference, c) * cosine;
      const turn = 1 - (along + turnSine(probe, a, reference, c) * sine);
      if (turn > turnMax) continue;
      const similarity = similarityOf(distances[a * reference.count + c]!);
      const cost = squared / squaredMax + turn / turnMax - similarityWeight * similarity;
      found.push({ cost, a, c, squared });
    }
  }
  found.sort((first, second) => first.cost - second.cost);
  const probeUsed = new Uint8Array(probe.count);
  const referenceUsed = new Uint8Array(reference.count);
  const kept = found.filter(({ a, c }) => {
    if (probeUsed[a] === 1 || referenceUsed[c] === 1) return false;
    probeUsed[a] = 1;
    referenceUsed[c] = 1;
    return true;
  });
  return {
    probe: kept.map(({ a }) => a),
    reference: kept.map(({ c }) => c),
    squaredDistance: kept.map(({ squared }) => squared),
    cost: kept.map(({ cost }) => cost),
  };
}
