import {
  equalErrorRate,
  fnmrAtFmr,
  operatingPoints,
  sortedScores,
} from '../../packages/cli/evaluation/error-rates.ts';
import type { PairKind } from '../../packages/cli/evaluation/fvc-protocol.ts';

/** What an engine reaches on one set, all impostors; fractions of 1. */
export interface AblatedFigures {
  readonly eer: number;
  readonly fnmr: number;
}

const fmrMax = 0.001;

export function figuresOf(scores: readonly number[], kinds: readonly PairKind[]): AblatedFigures {
  const ofKind = (kind: PairKind) => sortedScores(scores.filter((_, i) => kinds[i] === kind));
  const points = operatingPoints({ genuine: ofKind('genuine'), impostor: ofKind('impostor') });
  return { eer: equalErrorRate(points), fnmr: fnmrAtFmr(points, fmrMax) };
}

export function meanOf(figures: readonly AblatedFigures[]): AblatedFigures {
  const mean = (value: (one: AblatedFigures) => number) =>
    figures.reduce((sum, one) => sum + value(one), 0) / figures.length;
  return { eer: mean(({ eer }) => eer), fnmr: mean(({ fnmr }) => fnmr) };
}
