import type { Minutia } from '../template.ts';
import type { ImpressionQuality, QualityTerms } from './impression-quality.ts';
import { measureTerms } from './measure-terms.ts';
import type { QualityMaps } from './quality-maps.ts';
import { qualityReasons } from './quality-reasons.ts';

/** A plain impression of usual size, square millimetres at 500 ppi (about 15 x 20 mm, less its corners). */
const usualAreaMm2 = 258;
/** Minutiae that a good impression shows at least. */
const usualMinutiaCount = 30;

/**
 * Shares of dark skin between which moisture costs nothing, and what each hundredth beyond costs. Of 24 settings the one
 * with the fewest errors left where the poorest prints of the FVC sets B are refused (tools/evaluate-quality.ts).
 */
const drySharePlain = 0.36;
const wetSharePlain = 0.5;
const moistureSlope = 4;
const moistureFactorMin = 0.2;

/** Quality of an impression: clear ridges, enough of them, and enough minutiae; and why it is not better. */
export function assessQuality(maps: QualityMaps, minutiae: readonly Minutia[]): ImpressionQuality {
  const terms = measureTerms(maps, minutiae);
  return { score: qualityScore(terms), terms, reasons: qualityReasons(terms) };
}

/** 0 to 100: the clarity, less where area or minutiae are missing, and where the skin was dry or wet. */
export function qualityScore(terms: QualityTerms): number {
  const { ridgeClarity, areaMm2, minutiaCount, ridgeShare } = terms;
  const areaShare = Math.min(1, areaMm2 / usualAreaMm2);
  const countShare = Math.min(1, minutiaCount / usualMinutiaCount);
  const beyond = Math.max(0, drySharePlain - ridgeShare, ridgeShare - wetSharePlain);
  const moistureFactor = Math.max(moistureFactorMin, 1 - moistureSlope * beyond);
  return Math.round(ridgeClarity * Math.sqrt(areaShare * countShare) * moistureFactor);
}
