import type { GrayImage } from '@whorl/codecs';
import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { normal, type Random, uniform } from '../random.ts';
import { smoothNoise } from '../smooth-noise.ts';
import type { CaptureConditions } from './capture-conditions.ts';

/** Gray levels of one kind of sensor. */
interface Tones {
  readonly background: readonly [min: number, max: number];
  readonly ridge: readonly [min: number, max: number];
  /** Uneven light: how far the background wanders, gray levels. */
  readonly shade: number;
  /** Noise of the sensor, deviation, gray levels. */
  readonly noise: number;
}

const tones: Readonly<Record<CaptureConditions['background'], Tones>> = {
  white: { background: [246, 254], ridge: [25, 75], shade: 0, noise: 2 },
  gray: { background: [165, 205], ridge: [20, 60], shade: 9, noise: 2.5 },
};
const shadeWavePixels = 260;
/** Ridges print darker and lighter over patches of this size, gray levels. */
const inkWavePixels = 45;
const inkLevels = 9;

/** The print as a scanner shows it: dark ridges on its background, slightly blurred, with noise. */
export function renderGray(
  print: FloatMap,
  { background }: Pick<CaptureConditions, 'background'>,
  random: Random,
): GrayImage {
  const { width, height } = print;
  const sensor = tones[background];
  const paper = uniform(random, ...sensor.background);
  const ink = uniform(random, ...sensor.ridge);
  const shade = smoothNoise(random, width, height, shadeWavePixels);
  const patches = smoothNoise(random, width, height, inkWavePixels);
  const blurred = blur(print);
  const pixels = new Uint8Array(width * height);
  for (let i = 0; i < pixels.length; i++) {
    const share = blurred.values[i]!;
    const bright = paper + sensor.shade * shade.values[i]!;
    const dark = ink + inkLevels * patches.values[i]!;
    const level = bright + share * (dark - bright) + sensor.noise * normal(random);
    pixels[i] = Math.round(Math.min(255, Math.max(0, level)));
  }
  return {
    width,
    height,
    pixels,
    resolution: { ppi: 500, source: 'stated' },
  };
}

/** The optics: binomial 1-2-1 in both directions, a spread of 0.7 pixels. */
function blur({ width, height, values }: FloatMap): FloatMap {
  const result = createFloatMap(width, height);
  for (let y = 0; y < height; y++) {
    const above = Math.max(0, y - 1) * width;
    const row = y * width;
    const below = Math.min(height - 1, y + 1) * width;
    for (let x = 0; x < width; x++) {
      const left = Math.max(0, x - 1);
      const right = Math.min(width - 1, x + 1);
      const column = (at: number): number =>
        values[above + at]! + 2 * values[row + at]! + values[below + at]!;
      result.values[row + x] = (column(left) + 2 * column(x) + column(right)) / 16;
    }
  }
  return result;
}
