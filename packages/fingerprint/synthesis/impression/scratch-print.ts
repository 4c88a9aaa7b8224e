import type { FloatMap } from '../../extraction/maps.ts';
import { type Random, uniform } from '../random.ts';

/** Length and half width of a scratch, pixels. */
const lengthPixels = [25, 140] as const;
const halfWidthPixels = [0.6, 1.6] as const;
/** Bend of a scratch, radians a pixel. */
const bendMax = 0.004;

/** The print with hairline gaps: folds of dry skin, cuts, lint on the platen. */
export function scratchPrint(print: FloatMap, count: number, random: Random): FloatMap {
  const values = print.values.slice();
  for (let n = 0; n < count; n++) drawScratch({ ...print, values }, random);
  return { ...print, values };
}

function drawScratch({ width, height, values }: FloatMap, random: Random): void {
  let x = uniform(random, 0, width);
  let y = uniform(random, 0, height);
  let angle = uniform(random, 0, 2 * Math.PI);
  const bend = uniform(random, -bendMax, bendMax);
  const length = uniform(random, ...lengthPixels);
  const halfWidth = uniform(random, ...halfWidthPixels);
  const reach = Math.ceil(halfWidth + 1);
  for (let step = 0; step < length; step++) {
    // Thin at both ends.
    const here = halfWidth * Math.sin((Math.PI * step) / length);
    for (let row = Math.round(y) - reach; row <= Math.round(y) + reach; row++) {
      for (let column = Math.round(x) - reach; column <= Math.round(x) + reach; column++) {
        if (row < 0 || column < 0 || row >= height || column >= width) continue;
        const kept = Math.min(1, Math.max(0, Math.hypot(column - x, row - y) - here));
        const i = row * width + column;
        values[i] = Math.min(values[i]!, kept);
      }
    }
    x += Math.cos(angle);
    y += Math.sin(angle);
    angle += bend;
  }
}
