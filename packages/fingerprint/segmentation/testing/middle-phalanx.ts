import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { type Random, uniform } from '../../synthesis/random.ts';
import { smoothNoise, smoothStep } from '../../synthesis/smooth-noise.ts';

/** Size of the drawing, pixels at 500 ppi; the finger fills its width less the margins. */
const widthPixels = 320;
const heightPixels = 360;
const marginPixels = 30;

/** The skin between two creases: ridges that run across in shallow waves, patchily printed. */
export function printMiddlePhalanx(random: Random): FloatMap {
  const period = uniform(random, 8.5, 10.5);
  const slope = uniform(random, -0.35, 0.35);
  const dryness = uniform(random, 0, 0.7);
  const bend = smoothNoise(random, widthPixels, heightPixels, 90);
  const grain = smoothNoise(random, widthPixels, heightPixels, 2.5);
  const patches = smoothNoise(random, widthPixels, heightPixels, 50);
  const print = createFloatMap(widthPixels, heightPixels);
  for (let y = 0; y < heightPixels; y++) {
    for (let x = 0; x < widthPixels; x++) {
      const i = y * widthPixels + x;
      const wave = Math.cos((2 * Math.PI * (y + slope * x + 7 * bend.values[i]!)) / period);
      const rough = 0.6 * grain.values[i]! + 0.5 * dryness * patches.values[i]!;
      const above = wave - 0.15 - dryness + rough;
      print.values[i] = smoothStep((above + 0.35) / 0.7) * inside(x, y);
    }
  }
  return print;
}

function inside(x: number, y: number): number {
  const side = Math.min(x - marginPixels, widthPixels - marginPixels - x);
  const end = Math.min(y - marginPixels, heightPixels - marginPixels - y);
  return smoothStep(Math.min(side, end) / 12);
}
