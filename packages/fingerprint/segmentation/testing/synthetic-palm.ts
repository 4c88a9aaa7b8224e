import type { GrayImage } from '@whorl/codecs';
import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { createGaborBank, type GaborFilter } from '../../synthesis/master/gabor-bank.ts';
import { createRandom, normal, type Random, uniform } from '../../synthesis/random.ts';
import { sampleBilinear } from '../../synthesis/sample.ts';
import { smoothNoise, smoothStep } from '../../synthesis/smooth-noise.ts';

/** Rounds of growth and the gain of each, as for fingers (see grow-ridges.ts). */
const rounds = 14;
const gain = 1.6;
/** How far the direction of palm ridges wanders, radians, and over which distance, pixels. */
const wanderRadians = 0.9;
const wanderPixels = 260;

/** The ridges of a palm that nobody has, -1 to 1, at 500 ppi: long even flow, grown like fingers. */
export function growPalm(seed: number, width: number, height: number): FloatMap {
  const random = createRandom('palm', seed);
  const bank = createGaborBank();
  const wander = smoothNoise(random, width / 2, height / 2, wanderPixels / 2);
  const periods = smoothNoise(random, width / 2, height / 2, wanderPixels / 2);
  const tilt = uniform(random, 0, Math.PI);
  const filters = Array.from(wander.values, (value, i) =>
    bank(tilt + wanderRadians * value, (9.5 + 0.6 * periods.values[i]!) / 2),
  );
  let ridges = createFloatMap(width / 2, height / 2);
  for (let i = 0; i < ridges.values.length; i++) ridges.values[i] = 0.5 * normal(random);
  for (let round = 0; round < rounds; round++) ridges = filterOnce(ridges, filters);
  return enlarge(ridges, width, height);
}

/** A print of the piece of a palm round a middle, turned counter-clockwise, as a mark may be. */
export function printPalm(
  ridges: FloatMap,
  piece: { centerX: number; centerY: number; width: number; height: number; degrees: number },
  roughness: number,
  random: Random,
): GrayImage {
  const { centerX, centerY, width, height, degrees } = piece;
  const cosine = Math.cos((degrees * Math.PI) / 180);
  const sine = Math.sin((degrees * Math.PI) / 180);
  const grain = smoothNoise(random, width, height, 2.3);
  const patches = smoothNoise(random, width, height, 60);
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const [dx, dy] = [x + 0.5 - width / 2, y + 0.5 - height / 2];
      const u = centerX + dx * cosine - dy * sine;
      const v = centerY + dx * sine + dy * cosine;
      const rough = 0.75 * grain.values[i]! - 0.45 * patches.values[i]!;
      const above = sampleBilinear(ridges, u, v) + roughness * rough - 0.1;
      const ink = smoothStep((above + 0.35) / 0.7);
      pixels[i] = Math.min(255, Math.max(0, 240 - 190 * ink + 3 * normal(random)));
    }
  }
  return { width, height, pixels, resolution: { ppi: 500, source: 'stated' } };
}

function filterOnce(ridges: FloatMap, filters: readonly GaborFilter[]): FloatMap {
  const { width, height, values } = ridges;
  const result = createFloatMap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const { radiusPixels: radius, weights } = filters[i]!;
      const side = 2 * radius + 1;
      let answer = 0;
      for (let row = Math.max(0, radius - y); row < Math.min(side, height - y + radius); row++) {
        const source = i + (row - radius) * width - radius;
        const last = Math.min(side, width - x + radius);
        for (let k = Math.max(0, radius - x); k < last; k++) {
          answer += values[source + k]! * weights[row * side + k]!;
        }
      }
      result.values[i] = Math.max(-1, Math.min(1, gain * answer));
    }
  }
  return result;
}

function enlarge(map: FloatMap, width: number, height: number): FloatMap {
  const result = createFloatMap(width, height);
  for (let i = 0; i < result.values.length; i++) {
    result.values[i] = sampleBilinear(map, (i % width) / 2, Math.floor(i / width) / 2);
  }
  return result;
}
