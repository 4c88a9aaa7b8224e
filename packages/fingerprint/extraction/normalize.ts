import type { GrayImage } from '@whorl/codecs';
import { boxMeanTwin } from './box-mean.ts';
import { normalizeKernel } from './kernels/normalize-kernel.ts';
import { type BitMap, createFloatMap, type FloatMap, type MapRoom } from './maps.ts';

/** Radius of the window whose mean is taken as the background, pixels: one to two ridge periods. */
const backgroundRadiusPixels = 9;
/** Radius of the window whose contrast is evened out, pixels: some three ridges. */
const contrastRadiusPixels = 14;
/** Contrast below this many gray levels is noise and is not blown up to full scale. */
const contrastFloorGrayLevels = 4;
/** Single pixels beyond this many standard deviations are dirt or sweat, not ridge. */
const clipDeviations = 1.8;

/**
 * Takes away what pressure, ink and lighting did to brightness and contrast. Only the foreground
 * counts, so that the edge of the print leaves no false ridge round it.
 * Ridges come out positive, valleys negative, 0 outside the foreground.
 */
export function normalize(image: GrayImage, foreground: BitMap, room?: MapRoom): FloatMap {
  const limits = {
    backgroundRadiusPixels,
    contrastRadiusPixels,
    contrastFloorGrayLevels,
    clipDeviations,
  };
  return normalizeKernel(image, foreground, limits, room);
}

/** The kernel's twin. */
export function normalizeTwin(image: GrayImage, foreground: BitMap): FloatMap {
  const { width, height, pixels } = image;
  const inside = createFloatMap(width, height);
  const darkness = createFloatMap(width, height);
  for (let i = 0; i < pixels.length; i++) {
    inside.values[i] = foreground.bits[i]!;
    darkness.values[i] = foreground.bits[i]! * (255 - pixels[i]!);
  }
  const background = meanInside(darkness, inside, backgroundRadiusPixels);
  const squares = createFloatMap(width, height);
  for (let i = 0; i < pixels.length; i++) {
    if (foreground.bits[i] === 0) continue;
    const difference = darkness.values[i]! - background.values[i]!;
    darkness.values[i] = difference;
    squares.values[i] = difference * difference;
  }
  const variance = meanInside(squares, inside, contrastRadiusPixels);
  for (let i = 0; i < pixels.length; i++) {
    const deviation = Math.sqrt(variance.values[i]!);
    const value = darkness.values[i]! / Math.max(deviation, contrastFloorGrayLevels);
    darkness.values[i] = Math.max(-clipDeviations, Math.min(clipDeviations, value));
  }
  return darkness;
}

/** Mean over the part of the window that is foreground; the values are 0 outside it. */
function meanInside(values: FloatMap, inside: FloatMap, radiusPixels: number): FloatMap {
  const sums = boxMeanTwin(values, radiusPixels);
  const shares = boxMeanTwin(inside, radiusPixels);
  for (let i = 0; i < sums.values.length; i++) {
    const share = shares.values[i]!;
    sums.values[i] = share > 1e-3 ? Math.max(0, sums.values[i]! / share) : 0;
  }
  return sums;
}
