import type { GrayImage } from '@whorl/codecs';
import { type BitMap, type FloatMap, type MapRoom, ownMaps } from '../maps.ts';
import { extractionKernel, layOut, takeOut } from './kernel-memory.ts';

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
  room: MapRoom = ownMaps,
): FloatMap {
  const ridges = room.floatMap(width, height);
  const bytes = ridges.values.byteLength;
  const { bits } = foreground;
  const radius = Math.max(limits.backgroundRadiusPixels, limits.contrastRadiusPixels);
  const scratchBytes = extractionKernel().normalizeScratch(width, radius);
  const areas = layOut(pixels, bits, ridges.values, bytes, bytes, bytes, scratchBytes);
  extractionKernel().normalize(
    ...areas,
    width,
    height,
    limits.backgroundRadiusPixels,
    limits.contrastRadiusPixels,
    limits.contrastFloorGrayLevels,
    limits.clipDeviations,
  );
  takeOut(ridges.values, areas[2]!);
  return ridges;
}
