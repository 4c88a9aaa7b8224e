import { boxMeanTwin } from './box-mean.ts';
import { magnitudeMeanKernel } from './kernels/box-mean-kernel.ts';
import type { FloatMap, MapRoom } from './maps.ts';

/** Radius of the window over which clarity is averaged, pixels: one ridge period. */
const clarityRadiusPixels = 10;

/** How strongly the ridge filter answers round each pixel: what is clear ridge and what is guess. */
export function estimateClarity(filtered: FloatMap, room?: MapRoom): FloatMap {
  return magnitudeMeanKernel(filtered, clarityRadiusPixels, room);
}

/** The kernel's twin. */
export function estimateClarityTwin(filtered: FloatMap): FloatMap {
  return boxMeanTwin({ ...filtered, values: filtered.values.map(Math.abs) }, clarityRadiusPixels);
}
