import type { FloatMap } from '../extraction/maps.ts';
import { type Random, uniform } from './random.ts';

type Range = readonly [min: number, max: number];

/** How the lines of one kind run. */
export interface LineShape {
  readonly lengthPixels: Range;
  /** Half its width in the middle; it is thin at both ends. */
  readonly halfWidthPixels: Range;
  /** Bend, radians a pixel, to either side. */
  readonly bendMax: number;
  /** What the map falls to on the line. */
  readonly floor: number;
}

/** Cuts one line into a map, anywhere and in any direction. */
export function cutLine({ width, height, values }: FloatMap, line: LineShape, random: Random) {
  let x = uniform(random, 0, width);
  let y = uniform(random, 0, height);
  let angle = uniform(random, 0, 2 * Math.PI);
  const bend = uniform(random, -line.bendMax, line.bendMax);
  const length = uniform(random, ...line.lengthPixels);
  const halfWidth = uniform(random, ...line.halfWidthPixels);
  const reach = Math.ceil(halfWidth + 1);
  for (let step = 0; step < length; step++) {
    const here = halfWidth * Math.sin((Math.PI * step) / length);
    for (let row = Math.round(y) - reach; row <= Math.round(y) + reach; row++) {
      for (let column = Math.round(x) - reach; column <= Math.round(x) + reach; column++) {
        if (row < 0 || column < 0 || row >= height || column >= width) continue;
        const distance = Math.hypot(column - x, row - y) - here;
        const highest = line.floor + (1 - line.floor) * Math.min(1, Math.max(0, distance));
        const i = row * width + column;
        values[i] = Math.min(values[i]!, highest);
      }
    }
    x += Math.cos(angle);
    y += Math.sin(angle);
    angle += bend;
  }
}
