import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { type Random, uniform } from '../random.ts';

/** No two pores are closer: some 9 are left on a centimetre of ridge, where people have 9 to 18. */
const spacingPixels = 8;
/** Height of the wave above which a place is the middle of a ridge. */
const ridgeMiddle = 0.8;
/** Spread of one pore, pixels: 80 to 130 µm across at half its depth. */
const spreadPixels = [0.7, 1.1] as const;

/** The sweat pores of a finger: 1 in the middle of a pore, 0 away from all. */
export function drawSweatPores(ridges: FloatMap, random: Random): FloatMap {
  const { width, height, values } = ridges;
  const pores = createFloatMap(width, height);
  const taken = new Uint8Array(width * height);
  const tries = (width * height) / 12;
  for (let n = 0; n < tries; n++) {
    const x = Math.floor(uniform(random, 4, width - 4));
    const y = Math.floor(uniform(random, 4, height - 4));
    const spread = uniform(random, ...spreadPixels);
    if (values[y * width + x]! < ridgeMiddle || taken[y * width + x] === 1) continue;
    take(taken, width, height, x, y);
    openPore(pores, x, y, spread);
  }
  return pores;
}

function take(taken: Uint8Array, width: number, height: number, x: number, y: number): void {
  const reach = spacingPixels;
  for (let row = Math.max(0, y - reach); row <= Math.min(height - 1, y + reach); row++) {
    taken.fill(1, row * width + Math.max(0, x - reach), row * width + Math.min(width, x + reach));
  }
}

function openPore({ width, values }: FloatMap, x: number, y: number, spread: number): void {
  for (let dy = -3; dy <= 3; dy++) {
    for (let dx = -3; dx <= 3; dx++) {
      const i = (y + dy) * width + x + dx;
      values[i] = Math.max(values[i]!, Math.exp((-0.5 * (dx * dx + dy * dy)) / spread ** 2));
    }
  }
}
