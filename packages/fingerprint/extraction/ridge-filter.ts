import { type BitMap, createFloatMap, type FloatMap } from './maps.ts';
import type { OrientationField } from './orientation.ts';
import { orientationAt } from './orientation.ts';
import type { RidgePeriod } from './ridge-period.ts';

/** Directions of the filter bank over half a turn: 5.6 degrees apart, finer than the filter's own width. */
const orientationCount = 32;
/** Periods of the filter bank, pixels. */
const periodPixelsMin = 5;
const periodPixelsMax = 15;
/** Half the side of a filter, pixels. */
const radiusPixels = 9;
/** Spread along the ridge, pixels: longer heals more breaks and blurs more minutiae. */
const spreadAlongPixels = 4;
/** Spread across the ridge as a share of the period: little more than one ridge with its two valleys. */
const spreadAcrossPeriods = 0.42;

/**
 * Contextual filtering: at each pixel the even Gabor filter of the local direction and period
 * (Hong, Wan & Jain, TPAMI 1998), which answers to ridges and to nothing else.
 * Positive on ridges, negative in valleys, 0 outside the foreground.
 */
export function filterRidges(
  ridges: FloatMap,
  orientation: OrientationField,
  period: RidgePeriod,
  foreground: BitMap,
): FloatMap {
  const { width, height, values } = ridges;
  const result = createFloatMap(width, height);
  for (let y = 0; y < height; y++) {
    const gridRow = Math.floor(y / period.gridPixels) * period.grid.width;
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (foreground.bits[i] === 0) continue;
      const periodPixels = period.grid.values[gridRow + Math.floor(x / period.gridPixels)]!;
      const kernel = kernelFor(orientationAt(orientation, i), periodPixels);
      result.values[i] =
        x >= radiusPixels &&
        y >= radiusPixels &&
        x < width - radiusPixels &&
        y < height - radiusPixels
          ? respondInside(values, i, width, kernel)
          : respondAtBorder(ridges, x, y, kernel);
    }
  }
  return result;
}

const side = 2 * radiusPixels + 1;

function respondInside(
  values: Float32Array,
  center: number,
  width: number,
  kernel: Float32Array,
): number {
  let sum = 0;
  let k = 0;
  let row = center - radiusPixels * width - radiusPixels;
  for (let dy = 0; dy < side; dy++) {
    for (let dx = 0; dx < side; dx++) sum += values[row + dx]! * kernel[k++]!;
    row += width;
  }
  return sum;
}

/** Outside the image counts as neither ridge nor valley. */
function respondAtBorder(
  { width, height, values }: FloatMap,
  x: number,
  y: number,
  kernel: Float32Array,
): number {
  let sum = 0;
  for (let dy = -radiusPixels; dy <= radiusPixels; dy++) {
    if (y + dy < 0 || y + dy >= height) continue;
    for (let dx = -radiusPixels; dx <= radiusPixels; dx++) {
      if (x + dx < 0 || x + dx >= width) continue;
      sum +=
        values[(y + dy) * width + x + dx]! *
        kernel[(dy + radiusPixels) * side + dx + radiusPixels]!;
    }
  }
  return sum;
}

const kernels = new Map<number, Float32Array>();

function kernelFor(angle: number, periodPixels: number): Float32Array {
  const turn = Math.round((angle / Math.PI) * orientationCount);
  const direction = ((turn % orientationCount) + orientationCount) % orientationCount;
  const wholePeriod = Math.round(
    Math.max(periodPixelsMin, Math.min(periodPixelsMax, periodPixels)) * 2,
  );
  const key = wholePeriod * orientationCount + direction;
  const known = kernels.get(key);
  if (known !== undefined) return known;
  const kernel = createKernel((direction * Math.PI) / orientationCount, wholePeriod / 2);
  kernels.set(key, kernel);
  return kernel;
}

/** Even Gabor kernel: answers 1 to a pure wave of its own direction and period, 0 to a flat image. */
function createKernel(angle: number, periodPixels: number): Float32Array {
  const kernel = new Float32Array(side * side);
  const envelope = new Float32Array(side * side);
  const spreadAcross = spreadAcrossPeriods * periodPixels;
  let k = 0;
  for (let dy = -radiusPixels; dy <= radiusPixels; dy++) {
    for (let dx = -radiusPixels; dx <= radiusPixels; dx++) {
      const along = dx * Math.cos(angle) + dy * Math.sin(angle);
      const across = -dx * Math.sin(angle) + dy * Math.cos(angle);
      const weight = Math.exp(
        -0.5 * ((along / spreadAlongPixels) ** 2 + (across / spreadAcross) ** 2),
      );
      envelope[k] = weight;
      kernel[k++] = weight * Math.cos((2 * Math.PI * across) / periodPixels);
    }
  }
  const total = (map: Float32Array): number => map.reduce((sum, value) => sum + value, 0);
  const offset = total(kernel) / total(envelope);
  for (k = 0; k < kernel.length; k++) kernel[k] = kernel[k]! - offset * envelope[k]!;
  const gain = kernel.reduce((sum, value) => sum + Math.abs(value), 0);
  return kernel.map((value) => value / gain);
}
