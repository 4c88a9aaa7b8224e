/** How well examiners would call a mark legible, the three words of the field. */
export type MarkClarity = 'good' | 'bad' | 'ugly';

export const markClarities: readonly MarkClarity[] = ['good', 'bad', 'ugly'];

type Range = readonly [min: number, max: number];

/** What a mark of one clarity lost on its way. */
export interface MarkLoss {
  /** Quality of the touch itself, 0 to 100, as of an exemplar. */
  readonly quality: number;
  /** Share of the axes of the contact that left a trace. */
  readonly contactShare: Range;
  /** How much darker the powder is on a ridge, gray levels. */
  readonly contrastLevels: Range;
  /** How far the finger slipped while it touched, pixels; small slips are the usual ones. */
  readonly slipPixels: Range;
  /** What stays on the surface: its mean, and how far patches differ from it. */
  readonly transferShare: number;
  readonly transferDeviation: number;
}

/**
 * Set so that an examiner (examine-mark.ts) finds about as many minutiae as in the good, bad and
 * ugly marks of casework that the literature knows: 31, 18 and 12 on average in NIST SD 27
 * (Jain & Feng, "Latent fingerprint matching", TPAMI 2011).
 */
export const markLosses: Readonly<Record<MarkClarity, MarkLoss>> = {
  good: {
    ...{ quality: 60, contactShare: [0.7, 1], contrastLevels: [60, 110] },
    ...{ slipPixels: [0.5, 3], transferShare: 0.85, transferDeviation: 0.2 },
  },
  bad: {
    ...{ quality: 35, contactShare: [0.6, 0.9], contrastLevels: [40, 80] },
    ...{ slipPixels: [0.5, 4.5], transferShare: 0.65, transferDeviation: 0.3 },
  },
  ugly: {
    ...{ quality: 15, contactShare: [0.6, 1], contrastLevels: [32, 65] },
    ...{ slipPixels: [1, 6], transferShare: 0.55, transferDeviation: 0.35 },
  },
};
