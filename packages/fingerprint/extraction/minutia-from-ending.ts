import type { Minutia } from '../template.ts';
import type { LineEnding } from './line-ending.ts';
import type { FloatMap } from './maps.ts';

/** Mean filter answer of hopeless and of perfect ridges; between them quality runs from 0 to 100. */
export const clarityOfNoise = 0.15;
export const clarityOfRidges = 0.55;

/** Ridge clarity as a quality value, 0 to 100. */
export function qualityOfClarity(clarity: number): number {
  const share = (clarity - clarityOfNoise) / (clarityOfRidges - clarityOfNoise);
  return Math.round(100 * Math.max(0, Math.min(1, share)));
}

/** Turns an ending into a minutia with the standard's direction: counter-clockwise, y axis up. */
export function minutiaFromEnding(
  ending: LineEnding,
  type: Minutia['type'],
  clarity: FloatMap,
): Minutia {
  const degrees = (-ending.angle * 180) / Math.PI;
  return {
    x: ending.x,
    y: ending.y,
    angleDegrees: (degrees + 360) % 360,
    type,
    quality: qualityOfClarity(clarity.values[ending.y * clarity.width + ending.x]!),
  };
}
