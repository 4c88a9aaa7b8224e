import type { GrayImage } from '@whorl/codecs';
import { boxMean } from './box-mean.ts';
import { createFloatMap, type FloatMap } from './maps.ts';

/** Radius of the window whose mean is taken as the background, pixels: one to two ridge periods. */
const backgroundRadiusPixels = 9;
/** Radius of the window whose contrast is evened out, pixels: some three ridges. */
const contrastRadiusPixels = 14;
/** Contrast below this many gray levels is noise and is not blown up to full scale. */
const contrastFloorGrayLevels = 4;
/** Single pixels beyond this many standard deviations are dirt or paper, not ridge. */
const clipDeviations = 2.5;

export interface NormalizedImage {
  /** Ridges positive, valleys negative, contrast evened out: about -2.5 to 2.5. */
  readonly ridges: FloatMap;
  /** Local standard deviation before it was evened out, gray levels. */
  readonly contrast: FloatMap;
}

/** Takes away what pressure, ink and lighting did to brightness and contrast. */
export function normalize(image: GrayImage): NormalizedImage {
  const { width, height, pixels } = image;
  const darkness = createFloatMap(width, height);
  for (let i = 0; i < pixels.length; i++) darkness.values[i] = 255 - pixels[i]!;
  const background = boxMean(darkness, backgroundRadiusPixels);
  const squares = createFloatMap(width, height);
  for (let i = 0; i < pixels.length; i++) {
    const difference = darkness.values[i]! - background.values[i]!;
    darkness.values[i] = difference;
    squares.values[i] = difference * difference;
  }
  const contrast = boxMean(squares, contrastRadiusPixels);
  for (let i = 0; i < pixels.length; i++) {
    const deviation = Math.sqrt(Math.max(0, contrast.values[i]!));
    contrast.values[i] = deviation;
    const value = darkness.values[i]! / Math.max(deviation, contrastFloorGrayLevels);
    darkness.values[i] = Math.max(-clipDeviations, Math.min(clipDeviations, value));
  }
  return { ridges: darkness, contrast };
}
