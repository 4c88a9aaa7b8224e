import type { GrayImage } from '@whorl/codecs';
import { sampleQualityKernel } from '../extraction/kernels/sample-quality-kernel.ts';
import type { BitMap, FloatMap } from '../extraction/maps.ts';
import {
  clarityOfNoise,
  clarityOfRidges,
  qualityOfClarity,
} from '../extraction/minutia-from-ending.ts';

/** The maps of an extraction that tell of quality, all of one size. */
export interface QualityMaps {
  readonly print: GrayImage;
  readonly foreground: BitMap;
  /** Ridges positive, valleys negative, whatever pressure and lighting did. */
  readonly ridges: FloatMap;
  readonly clarity: FloatMap;
}

/** What was counted over some pixels of the foreground. */
export interface QualitySample {
  readonly pixelCount: number;
  /** Of the quality of each pixel, 0 to 100. */
  readonly qualitySum: number;
  readonly ridgeCount: number;
  /** Pixels of each gray level. */
  readonly levels: Uint32Array;
}

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
