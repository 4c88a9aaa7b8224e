import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { filterWavesKernel } from '../kernels/wave-filter-kernel.ts';
import { normal, type Random } from '../random.ts';
import { sampleBilinear } from '../sample.ts';
import { createGaborBank, type GaborFilter } from './gabor-bank.ts';
import { masterHeight, masterWidth } from './master-size.ts';
import type { OrientationModel } from './orientation-model.ts';
import type { RidgePeriodModel } from './ridge-period-model.ts';
import type { FilterLayout } from './wave-filter.ts';

/**
 * Rounds of growth at half the resolution. Every round lets a few minutiae meet and vanish; after
 * these some 0.18 remain to the square millimetre, near the 0.2 of real fingers.
 */
const rounds = 16;
/** How much a round may strengthen a weak wave before it is cut at full height. */
const gain = 1.6;
/** Filters of all fingers: a few hundred, made when one is first asked for. */
const bank = createGaborBank();

/**
 * Ridges out of noise (Cappelli et al., SFinGe): filtering again and again with the wave of the
 * local direction and period lets ridges form, join and settle; where they cannot agree they end
 * or fork, and those are the minutiae. Grown at half the resolution, where a round costs a
 * sixteenth, then smoothed once at the full one. 1 is the middle of a ridge, -1 of a valley.
 */
export function growRidges(
  orientationAt: OrientationModel,
  periodAt: RidgePeriodModel,
  random: Random,
): FloatMap {
  const half = layOut(2, orientationAt, periodAt);
  let ridges = createFloatMap(half.width, half.height);
  for (let i = 0; i < ridges.values.length; i++) ridges.values[i] = 0.5 * normal(random);
  for (let round = 0; round < rounds; round++) ridges = filterWavesKernel(ridges, half, gain);
  const full = layOut(1, orientationAt, periodAt);
  return filterWavesKernel(enlarge(ridges, full.width, full.height), full, 1);
}

function layOut(
  pixelSize: number,
  orientationAt: OrientationModel,
  periodAt: RidgePeriodModel,
): FilterLayout {
  const width = masterWidth / pixelSize;
  const height = masterHeight / pixelSize;
  const indices = new Uint16Array(width * height);
  const indexOf = new Map<GaborFilter, number>();
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [masterX, masterY] = [x * pixelSize, y * pixelSize];
      const filter = bank(orientationAt(masterX, masterY), periodAt(masterX, masterY) / pixelSize);
      const index = indexOf.get(filter) ?? indexOf.size;
      indexOf.set(filter, index);
      indices[y * width + x] = index;
    }
  }
  return { width, height, indices, filters: [...indexOf.keys()] };
}

function enlarge(map: FloatMap, width: number, height: number): FloatMap {
  const result = createFloatMap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      result.values[y * width + x] = sampleBilinear(map, x / 2, y / 2);
    }
  }
  return result;
}
