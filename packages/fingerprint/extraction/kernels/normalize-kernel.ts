import type { GrayImage } from '@whorl/codecs';
import { type BitMap, createFloatMap, type FloatMap } from '../maps.ts';
import { bytesAt, copyRows, extractionKernel, floatsAt, layOut } from './kernel-memory.ts';

export interface NormalizationLimits {
  readonly backgroundRadiusPixels: number;
  readonly contrastRadiusPixels: number;
  readonly contrastFloorGrayLevels: number;
  readonly clipDeviations: number;
}

/** normalizeTwin() of normalize.ts on vectors. */
export function normalizeKernel(
  { width, height, pixels }: GrayImage,
  foreground: BitMap,
  limits: NormalizationLimits,
): FloatMap {
  const pitch = (width + 3) & ~3;
  const samples = pitch * height;
  const bytes = 4 * samples;
  const areas = layOut(samples, samples, bytes, bytes, bytes, bytes, bytes, 4 * pitch);
  const [pixelsAt, foregroundAt, ridgesAt] = areas as [number, number, number];
  copyRows(pixels, width, bytesAt(pixelsAt, samples), pitch, height);
  const mask = bytesAt(foregroundAt, samples);
  // Columns that pad the pitch are no finger.
  if (pitch > width) mask.fill(0);
  copyRows(foreground.bits, width, mask, pitch, height);
  extractionKernel().normalize(
    ...areas,
    width,
    pitch,
    height,
    limits.backgroundRadiusPixels,
    limits.contrastRadiusPixels,
    limits.contrastFloorGrayLevels,
    limits.clipDeviations,
  );
  const ridges = createFloatMap(width, height);
  copyRows(floatsAt(ridgesAt, samples), pitch, ridges.values, width, height);
  return ridges;
}
