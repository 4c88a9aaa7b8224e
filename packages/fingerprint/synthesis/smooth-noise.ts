import { createFloatMap, type FloatMap } from '../extraction/maps.ts';
import type { Random } from './random.ts';
import { normal } from './random.ts';

/**
 * Value noise: normally distributed knots every `knotPixels`, joined smoothly. About 0; the
 * deviation is 1 at the knots and a little less between them.
 */
export function smoothNoise(
  random: Random,
  width: number,
  height: number,
  knotPixels: number,
): FloatMap {
  const columns = Math.ceil(width / knotPixels) + 1;
  const rows = Math.ceil(height / knotPixels) + 1;
  const knots = Float32Array.from({ length: columns * rows }, () => normal(random));
  const map = createFloatMap(width, height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / knotPixels);
    const down = smoothStep(y / knotPixels - row);
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / knotPixels);
      const right = smoothStep(x / knotPixels - column);
      const k = row * columns + column;
      const upper = knots[k]! + right * (knots[k + 1]! - knots[k]!);
      const lower = knots[k + columns]! + right * (knots[k + columns + 1]! - knots[k + columns]!);
      map.values[y * width + x] = upper + down * (lower - upper);
    }
  }
  return map;
}

/** From 0 at 0 to 1 at 1, level at both ends and beyond. */
export function smoothStep(t: number): number {
  const within = Math.min(1, Math.max(0, t));
  return within * within * (3 - 2 * within);
}
