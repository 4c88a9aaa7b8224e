import { sampleQualityKernel } from '../extraction/kernels/sample-quality-kernel.ts';
import {
  clarityOfNoise,
  clarityOfRidges,
  qualityOfClarity,
} from '../extraction/minutia-from-ending.ts';
import type { QualityMaps, QualitySample } from './quality-maps.ts';

/** Looks at one pixel in so many. */
export function sampleQuality(maps: QualityMaps, stepPixels: number): QualitySample {
  return sampleQualityKernel(maps, stepPixels, clarityOfNoise, clarityOfRidges);
}

/** The kernel's twin. */
export function sampleQualityTwin(
  { print, foreground, ridges, clarity }: QualityMaps,
  stepPixels: number,
): QualitySample {
  const levels = new Uint32Array(256);
  let [pixelCount, qualitySum, ridgeCount] = [0, 0, 0];
  for (let i = 0; i < foreground.bits.length; i += stepPixels) {
    if (foreground.bits[i] === 0) continue;
    pixelCount++;
    qualitySum += qualityOfClarity(clarity.values[i]!);
    if (ridges.values[i]! > 0) ridgeCount++;
    levels[print.pixels[i]!]!++;
  }
  return { pixelCount, qualitySum, ridgeCount, levels };
}
