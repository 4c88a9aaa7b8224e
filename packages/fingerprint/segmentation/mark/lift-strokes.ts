import type { GrayImage } from '@whorl/codecs';
import { boxMean } from '../../extraction/box-mean.ts';
import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';

/** Radius of the window that tells how dark ridges are round about, pixels at 500 ppi: two ridges. */
const radiusPixels = 20;
/** What is darker than the mean by more than this many deviations is a stroke of print. */
const deviationsMax = 1.6;

/** Brings strokes of print up to the gray of ridges, so that a letter weighs no more than a ridge. */
export function liftStrokes(image: GrayImage): GrayImage {
  const mean = boxMean(
    mapOf(image, (level) => level),
    radiusPixels,
  ).values;
  const squares = boxMean(
    mapOf(image, (level) => level * level),
    radiusPixels,
  ).values;
  const pixels = image.pixels.map((level, i) => {
    const deviation = Math.sqrt(Math.max(1, squares[i]! - mean[i]! ** 2));
    return Math.max(level, Math.round(mean[i]! - deviationsMax * deviation));
  });
  return { ...image, pixels };
}

function mapOf({ width, height, pixels }: GrayImage, value: (level: number) => number): FloatMap {
  const map = createFloatMap(width, height);
  for (let i = 0; i < pixels.length; i++) map.values[i] = value(pixels[i]!);
  return map;
}
