import type { GrayImage } from '@whorl/codecs';
import type { CellMoments } from './cell-moments.ts';
import {
  cellMomentsKernel,
  deviationsKernel,
  markAboveKernel,
  markFromKernel,
  paintCellsKernel,
  tallyKernel,
} from './kernels/foreground-kernel.ts';
import { type BitMap, createBitMap, createFloatMap, type FloatMap, type MapRoom } from './maps.ts';

/** Side of the cells that are finger or not, pixels: half a ridge period. The kernel knows it too. */
const cellPixels = 4;

/** Moments over each cell; those at the border are cut by it. */
export function cellMoments(image: GrayImage, room: MapRoom): CellMoments {
  const [columns, rows] = cellCounts(image);
  return cellMomentsKernel(image, columns, rows, room);
}

/** Standard deviation of the gray levels. */
export function deviations(moments: CellMoments, room: MapRoom): FloatMap {
  return deviationsKernel(moments, room);
}

/** How many cells have a value of each half, from 0 to 127.5 and above. */
export function tally(map: FloatMap): Uint32Array {
  return tallyKernel(map);
}

/** The kernel's twin. */
export function tallyTwin({ values }: FloatMap): Uint32Array {
  const bins = new Uint32Array(256);
  for (const value of values) bins[Math.min(255, Math.floor(value * 2))]!++;
  return bins;
}

/** 1 where the value reaches the threshold. */
export function markFrom(map: FloatMap, threshold: number, room: MapRoom): FloatMap {
  return markFromKernel(map, threshold, room);
}

/** The kernel's twin. */
export function markFromTwin(map: FloatMap, threshold: number): FloatMap {
  return { ...map, values: map.values.map((value) => (value >= threshold ? 1 : 0)) };
}

/** Where the value is above the threshold. */
export function markAbove(map: FloatMap, threshold: number, room: MapRoom): BitMap {
  return markAboveKernel(map, threshold, room);
}

/** The kernel's twin. */
export function markAboveTwin({ width, height, values }: FloatMap, threshold: number): BitMap {
  return { width, height, bits: Uint8Array.from(values, (value) => (value > threshold ? 1 : 0)) };
}

/** A map of pixels from one of cells. */
export function paintCells(cells: BitMap, { width, height }: GrayImage, room: MapRoom): BitMap {
  return paintCellsKernel(cells, width, height, room);
}

function cellCounts({ width, height }: GrayImage): readonly [columns: number, rows: number] {
  return [Math.ceil(width / cellPixels), Math.ceil(height / cellPixels)];
}

/** The kernel's twin. */
export function cellMomentsTwin(image: GrayImage): CellMoments {
  const { width, height, pixels } = image;
  const [columns, rows] = cellCounts(image);
  const means = createFloatMap(columns, rows);
  const squares = createFloatMap(columns, rows);
  for (let row = 0; row < rows; row++) {
    const bottom = Math.min(height, (row + 1) * cellPixels);
    for (let column = 0; column < columns; column++) {
      const right = Math.min(width, (column + 1) * cellPixels);
      let sum = 0;
      let squareSum = 0;
      for (let y = row * cellPixels; y < bottom; y++) {
        for (let x = column * cellPixels; x < right; x++) {
          const level = pixels[y * width + x]!;
          sum += level;
          squareSum += level * level;
        }
      }
      const count = (bottom - row * cellPixels) * (right - column * cellPixels);
      means.values[row * columns + column] = sum / count;
      squares.values[row * columns + column] = squareSum / count;
    }
  }
  return { means, squares };
}

/** The kernel's twin. */
export function deviationsTwin({ means, squares }: CellMoments): FloatMap {
  const result = createFloatMap(means.width, means.height);
  for (let i = 0; i < result.values.length; i++) {
    const mean = means.values[i]!;
    result.values[i] = Math.sqrt(Math.max(0, squares.values[i]! - mean * mean));
  }
  return result;
}

/** The kernel's twin. */
export function paintCellsTwin(cells: BitMap, { width, height }: GrayImage): BitMap {
  const mask = createBitMap(width, height);
  for (let y = 0; y < height; y++) {
    const cellRow = Math.floor(y / cellPixels) * cells.width;
    for (let x = 0; x < width; x++) {
      mask.bits[y * width + x] = cells.bits[cellRow + Math.floor(x / cellPixels)]!;
    }
  }
  return mask;
}
