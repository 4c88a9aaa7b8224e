import { boxMeanKernel } from './kernels/box-mean-kernel.ts';
import { createFloatMap, type FloatMap, type MapRoom } from './maps.ts';

/**
 * Mean over a square window of (2 · radiusPixels + 1)², cut at the image border, by running sums:
 * the cost does not depend on the radius. Three passes approximate a Gaussian.
 */
export function boxMean(map: FloatMap, radiusPixels: number, room?: MapRoom): FloatMap {
  return boxMeanKernel(map, radiusPixels, room);
}

/** The kernel's twin. */
export function boxMeanTwin(map: FloatMap, radiusPixels: number): FloatMap {
  return meanOverColumns(meanOverRows(map, radiusPixels), radiusPixels);
}

function meanOverRows(map: FloatMap, radius: number): FloatMap {
  const { width, height, values } = map;
  const result = createFloatMap(width, height);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x < Math.min(radius, width); x++) sum += values[row + x]!;
    for (let x = 0; x < width; x++) {
      if (x + radius < width) sum += values[row + x + radius]!;
      if (x - radius - 1 >= 0) sum -= values[row + x - radius - 1]!;
      const count = Math.min(x + radius, width - 1) - Math.max(x - radius, 0) + 1;
      result.values[row + x] = sum / count;
    }
  }
  return result;
}

function meanOverColumns(map: FloatMap, radius: number): FloatMap {
  const { width, height, values } = map;
  const result = createFloatMap(width, height);
  const sums = new Float64Array(width);
  for (let y = 0; y < Math.min(radius, height); y++) addRow(sums, values, y * width, 1);
  for (let y = 0; y < height; y++) {
    if (y + radius < height) addRow(sums, values, (y + radius) * width, 1);
    if (y - radius - 1 >= 0) addRow(sums, values, (y - radius - 1) * width, -1);
    const count = Math.min(y + radius, height - 1) - Math.max(y - radius, 0) + 1;
    const row = y * width;
    for (let x = 0; x < width; x++) result.values[row + x] = sums[x]! / count;
  }
  return result;
}

function addRow(sums: Float64Array, values: Float32Array, row: number, sign: 1 | -1): void {
  for (let x = 0; x < sums.length; x++) sums[x] = sums[x]! + sign * values[row + x]!;
}
