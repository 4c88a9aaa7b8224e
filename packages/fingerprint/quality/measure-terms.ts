import type { GrayImage } from '@whorl/codecs';
import type { BitMap, FloatMap } from '../extraction/maps.ts';
import { qualityOfClarity } from '../extraction/minutia-from-ending.ts';
import { type Minutia, templatePpi } from '../template.ts';
import type { QualityTerms } from './impression-quality.ts';

/** The maps of an extraction that tell of quality, all of one size. */
export interface QualityMaps {
  readonly print: GrayImage;
  readonly foreground: BitMap;
  /** Ridges positive, valleys negative, whatever pressure and lighting did. */
  readonly ridges: FloatMap;
  readonly clarity: FloatMap;
}

/** Quality changes over a ridge period: one pixel in seven tells the mean. */
const sampledPixels = 7;
const mmPerPixel = 25.4 / templatePpi;

/** Measures an impression where it is finger. */
export function measureTerms(
  { print, foreground, ridges, clarity }: QualityMaps,
  minutiae: readonly Minutia[],
): QualityTerms {
  const levels = new Uint32Array(256);
  let count = 0;
  let claritySum = 0;
  let dark = 0;
  for (let i = 0; i < foreground.bits.length; i += sampledPixels) {
    if (foreground.bits[i] === 0) continue;
    count++;
    claritySum += qualityOfClarity(clarity.values[i]!);
    if (ridges.values[i]! > 0) dark++;
    levels[print.pixels[i]!]!++;
  }
  return {
    ridgeClarity: count > 0 ? claritySum / count : 0,
    areaMm2: count * sampledPixels * mmPerPixel ** 2,
    minutiaCount: minutiae.length,
    contrastGrayLevels: quantile(levels, 0.9 * count) - quantile(levels, 0.1 * count),
    ridgeShare: count > 0 ? dark / count : 0,
  };
}

/** The lowest gray level that so many pixels do not exceed. */
function quantile(levels: Uint32Array, countMin: number): number {
  let count = 0;
  for (let level = 0; level < levels.length; level++) {
    count += levels[level]!;
    if (count >= countMin) return level;
  }
  return levels.length - 1;
}
