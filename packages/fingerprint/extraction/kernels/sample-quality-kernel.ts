import type { QualityMaps, QualitySample } from '../../quality/quality-maps.ts';
import { extractionKernel, layOut, takeOut } from './kernel-memory.ts';

/** sampleQualityTwin() of sample-quality.ts. */
export function sampleQualityKernel(
  { print, foreground, ridges, clarity }: QualityMaps,
  stepPixels: number,
  clarityOfNoise: number,
  clarityOfRidges: number,
): QualitySample {
  const sums = new Uint32Array(3 + 256);
  const areas = layOut(print.pixels, foreground.bits, ridges.values, clarity.values, sums);
  extractionKernel().sampleQuality(
    ...areas,
    foreground.bits.length,
    stepPixels,
    clarityOfNoise,
    clarityOfRidges - clarityOfNoise,
  );
  takeOut(sums, areas[4]!);
  const [pixelCount = 0, qualitySum = 0, ridgeCount = 0] = sums;
  return { pixelCount, qualitySum, ridgeCount, levels: sums.subarray(3) };
}
