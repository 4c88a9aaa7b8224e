/** What was measured of an impression, over the part of it that is finger. */
export interface QualityTerms {
  /** Mean clarity of the ridges, 0 (guesses) to 100. */
  readonly ridgeClarity: number;
  /** Area that shows ridges, square millimetres. */
  readonly areaMm2: number;
  readonly minutiaCount: number;
  /** Gray levels between the darkest and the lightest tenth. */
  readonly contrastGrayLevels: number;
  /** Share of the area that is darker than its surroundings, 0 to 1: little where skin is dry, much where it is wet. */
  readonly ridgeShare: number;
}

/** What is wrong with an impression, as codes that a page can say in any language. */
export type QualityReason =
  | 'no-print'
  | 'small-area'
  | 'few-minutiae'
  | 'unclear-ridges'
  | 'low-contrast'
  | 'dry'
  | 'wet';

/** Quality of an impression, with what it was made of and what is wrong. */
export interface ImpressionQuality {
  /** 0 (worst) to 100 (best). */
  readonly score: number;
  readonly terms: QualityTerms;
  /** The worst first; none for a good print. */
  readonly reasons: readonly QualityReason[];
}
