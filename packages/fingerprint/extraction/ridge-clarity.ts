import { boxMean } from './box-mean.ts';
import { createFloatMap, type FloatMap } from './maps.ts';

/** Radius of the window over which clarity is averaged, pixels: one ridge period. */
const clarityRadiusPixels = 10;

/** How strongly the ridge filter answers round each pixel: what is clear ridge and what is guess. */
export function estimateClarity(filtered: FloatMap): FloatMap {
  const magnitude = createFloatMap(filtered.width, filtered.height);
  for (let i = 0; i < magnitude.values.length; i++) {
    magnitude.values[i] = Math.abs(filtered.values[i]!);
  }
  return boxMean(magnitude, clarityRadiusPixels);
}
