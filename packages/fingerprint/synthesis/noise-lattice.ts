import { normal, type Random } from './random.ts';
import { smoothStep } from './smooth-noise.ts';

/** Smooth noise at a place, pixels; beyond its size, that of its border. */
export type NoiseLattice = (x: number, y: number) => number;

/** The noise of smoothNoise() for those who look at a few places only: no map is filled. */
export function createNoiseLattice(
  random: Random,
  width: number,
  height: number,
  knotPixels: number,
): NoiseLattice {
  const columns = Math.ceil(width / knotPixels) + 1;
  const rows = Math.ceil(height / knotPixels) + 1;
  const knots = new Float64Array(columns * rows);
  for (let i = 0; i < knots.length; i++) knots[i] = normal(random);
  return (x, y) => {
    const across = Math.min(columns - 1.001, Math.max(0, x / knotPixels));
    const along = Math.min(rows - 1.001, Math.max(0, y / knotPixels));
    const column = Math.floor(across);
    const row = Math.floor(along);
    const right = smoothStep(across - column);
    const k = row * columns + column;
    const upper = knots[k]! + right * (knots[k + 1]! - knots[k]!);
    const lower = knots[k + columns]! + right * (knots[k + columns + 1]! - knots[k + columns]!);
    return upper + smoothStep(along - row) * (lower - upper);
  };
}
