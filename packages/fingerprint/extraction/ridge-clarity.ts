import type { Minutia } from '../template.ts';
import { boxMeanTwin } from './box-mean.ts';
import { magnitudeMeanKernel } from './kernels/box-mean-kernel.ts';
import type { BitMap, FloatMap } from './maps.ts';
import { qualityOfClarity } from './minutia-from-ending.ts';

/** Radius of the window over which clarity is averaged, pixels: one ridge period. */
const clarityRadiusPixels = 10;

/** How strongly the ridge filter answers round each pixel: what is clear ridge and what is guess. */
export function estimateClarity(filtered: FloatMap): FloatMap {
  return magnitudeMeanKernel(filtered, clarityRadiusPixels);
}

/** The kernel's twin. */
export function estimateClarityTwin(filtered: FloatMap): FloatMap {
  return boxMeanTwin({ ...filtered, values: filtered.values.map(Math.abs) }, clarityRadiusPixels);
}

/** A plain impression of usual size has this much foreground at 500 ppi, pixels (about 15 x 20 mm). */
const usualForegroundPixels = 100_000;
/** Clarity changes over a ridge period: one pixel in seven tells the mean. */
const sampledPixels = 7;
/** Minutiae that a good impression shows at least. */
const usualMinutiaCount = 30;

/** Quality of the impression, 0 to 100: clear ridges, enough of them, and enough minutiae. */
export function impressionQuality(
  clarity: FloatMap,
  foreground: BitMap,
  minutiae: readonly Minutia[],
): number {
  let area = 0;
  let sum = 0;
  for (let i = 0; i < foreground.bits.length; i += sampledPixels) {
    if (foreground.bits[i] === 0) continue;
    area += sampledPixels;
    sum += sampledPixels * qualityOfClarity(clarity.values[i]!);
  }
  if (area === 0) return 0;
  const areaShare = Math.min(1, area / usualForegroundPixels);
  const countShare = Math.min(1, minutiae.length / usualMinutiaCount);
  return Math.round((sum / area) * Math.sqrt(areaShare * countShare));
}
