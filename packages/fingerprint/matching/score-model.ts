import type { ScoreTerm } from '../comparison.ts';
import type { Evidence } from './evidence.ts';

/** One term of the score: what is measured, and what one unit of it is worth. */
export interface ScoreModelTerm {
  readonly name: string;
  readonly measure: (evidence: Evidence) => number;
  readonly weight: number;
}

/** Keeps the logarithm finite where nothing is alike. */
const relaxedSimilarityFloor = 0.001;
/** The regression's constant of 16.09, and 18 more to put the least alike one pair in a thousand at 0. */
export const scoreStart = 34.09;

/**
 * Logistic regression of 3,600 mated against 20,160 non-mated pairs of synthetic prints (240 fingers, six
 * impressions each), in natural logarithms of the odds, by tools/train-matcher.ts. No real print took part.
 */
export const scoreModel: readonly ScoreModelTerm[] = [
  {
    name: 'relaxedSimilarityLogarithm',
    measure: ({ relaxedSimilarity }) => Math.log(relaxedSimilarity + relaxedSimilarityFloor),
    weight: 4.8092,
  },
  { name: 'pairedMinutiae', measure: ({ pairCount }) => pairCount, weight: 0.4559 },
  { name: 'displacement', measure: ({ displacement }) => displacement, weight: -0.2983 },
  {
    name: 'neighbourhoodSimilarity',
    measure: ({ neighbourhoodSimilarity }) => neighbourhoodSimilarity,
    weight: 0.3865,
  },
  { name: 'unpairedQuality', measure: ({ unpairedQuality }) => unpairedQuality, weight: -0.1787 },
];

/** The sum of all contributions, 0 at the least. */
export function scoreOf(evidence: Evidence): number {
  let sum = scoreStart;
  for (const { measure, weight } of scoreModel) sum += weight * measure(evidence);
  return Math.max(0, sum);
}

/** What each term contributes to the score. */
export function termsOf(evidence: Evidence): readonly ScoreTerm[] {
  const terms = scoreModel.map(({ name, measure, weight }) => {
    const value = measure(evidence);
    return { name, value, contribution: weight * value };
  });
  return [{ name: 'start', value: 1, contribution: scoreStart }, ...terms];
}
