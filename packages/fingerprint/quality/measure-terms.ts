import { type Minutia, templatePpi } from '../template.ts';
import type { QualityTerms } from './impression-quality.ts';
import type { QualityMaps } from './quality-maps.ts';
import { sampleQuality } from './sample-quality.ts';

/** Quality changes over a ridge period: one pixel in seven tells the mean. */
const sampledPixels = 7;
const mmPerPixel = 25.4 / templatePpi;

/** Measures an impression where it is finger. */
export function measureTerms(maps: QualityMaps, minutiae: readonly Minutia[]): QualityTerms {
  const { pixelCount, qualitySum, ridgeCount, levels } = sampleQuality(maps, sampledPixels);
  return {
    ridgeClarity: pixelCount > 0 ? qualitySum / pixelCount : 0,
    areaMm2: pixelCount * sampledPixels * mmPerPixel ** 2,
    minutiaCount: minutiae.length,
    contrastGrayLevels: quantile(levels, 0.9 * pixelCount) - quantile(levels, 0.1 * pixelCount),
    ridgeShare: pixelCount > 0 ? ridgeCount / pixelCount : 0,
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
