/**
 * How impressions of one finger differ, so that mated pairs of the population give the figures of
 * real ones in `tools/measure-perturbation.ts` (FVC2002 DB2, FVC2004 DB1 and DB3), and their scores
 * lie among those of real ones (docs/accuracy/synthetic-populations.md). Clarity counts in deviations: 0 is a usual place of a usual print.
 */
export const perturbation = {
  /** Clarity of a print as a whole: what the skin adds, what the moment adds. */
  skinClarity: 0.45,
  momentClarity: 0.65,
  /** Dry and wet patches, and their length in pixels. */
  patchClarity: 1,
  patchPixels: 50,
  /** Clarity is lost from this share of the outline on, by this much at the outline. */
  edgeFrom: 0.75,
  edgeLoss: 1.6,

  /** Odds that a minutia is found: logistic over a constant, its plainness and the clarity. */
  foundConstant: 2.8,
  foundPlainness: 0.7,
  foundClarity: 1.5,

  /** False minutiae to the square pixel at clarity 0 and 9 pixels a ridge; e-fold a deviation. */
  falseDensity: 0.42e-4,
  falseClarity: 1.15,
  /** Share that follows no ridge: scars, folds, the meeting of two misread flows. */
  falseAskewShare: 0.3,
  /** Share that comes as a gap in a ridge: two endings face to face, this far apart, pixels. */
  falseGapShare: 0.1,
  falseGapPixels: [7, 13],

  /**
   * An extraction may report one event as an ending and as a bifurcation, some pixels apart: odds
   * of that for the share of minutiae that is prone to it, and for the others.
   */
  twinProneShare: 0.25,
  twinProne: 0.85,
  twinOther: 0.08,
  twinPixels: [3, 6.5],
  twinTurnDegrees: 14,
  twinAskewShare: 0.2,
  twinSameType: 0.2,

  /** Noise of a place along and across its ridge, pixels, and of a direction, degrees. */
  alongPixels: 1.2,
  acrossPixels: 1,
  angleDegrees: 2.7,
  /** Share of minutiae whose noise is this many times as strong: other points of one event. */
  wildShare: 0.12,
  wildTimes: 2.4,
  /** All noise grows as clarity falls, e-fold a deviation. */
  noiseClarity: 0.15,
  /** Share of minutiae that print as the other type, at clarity 0; twice that at -1. */
  flipShare: 0.12,

  /** Drag of the skin, pixels, and its torsion, degrees: deviations. */
  dragPixels: 6,
  torsionDegrees: 5,
} as const;
