// Scores of all mated pairs of a set of known prints, and of non-mated ones, with their quantiles.
import {
  equalErrorRate,
  fnmrAtFmr,
  operatingPoints,
  type ScoreSets,
  sortedScores,
} from '../../packages/cli/evaluation/error-rates.ts';
import { prepareTemplate, scoreTemplates } from '../../packages/fingerprint/index.ts';
import type { PrintSet } from './known-prints.ts';

/** Strangers are compared print by print in this many pairings of fingers at the most. */
const strangersMax = 12_000;
const falseMatchRate = 0.001;

export interface SetScores extends ScoreSets {
  readonly name: string;
  readonly origin: PrintSet['origin'];
}

export function scoresOf({ name, origin, prints }: PrintSet): SetScores {
  const prepared = prints.map(({ template }) => prepareTemplate(template));
  const genuine: number[] = [];
  const strangers: (readonly [number, number])[] = [];
  for (const [i, a] of prints.entries()) {
    for (const [k, b] of prints.entries()) {
      if (k <= i) continue;
      if (a.finger === b.finger) genuine.push(scoreTemplates(prepared[i]!, prepared[k]!));
      else strangers.push([i, k]);
    }
  }
  // Every so many, so that all fingers and all impressions take part.
  const step = Math.max(1, strangers.length / strangersMax);
  const impostor: number[] = [];
  for (let at = 0; at < strangers.length; at += step) {
    const [i, k] = strangers[Math.floor(at)]!;
    impostor.push(scoreTemplates(prepared[i]!, prepared[k]!));
  }
  return { name, origin, genuine: sortedScores(genuine), impostor: sortedScores(impostor) };
}

/** The score below which a share of a sorted list lies. */
export function scoreAt(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Equal error rate, and FNMR at a false-match rate of 0.1 %: fractions. */
export function errorRates(scores: ScoreSets): readonly [eer: number, fnmr: number] {
  const points = operatingPoints(scores);
  return [equalErrorRate(points), fnmrAtFmr(points, falseMatchRate)];
}
