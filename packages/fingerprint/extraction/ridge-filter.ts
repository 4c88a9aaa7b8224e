import { answerScale, filterIndexFor, gaborBank, wholeNumber } from './gabor-bank.ts';
import { chooseFiltersKernel, filterKernel } from './kernels/ridge-filter-kernel.ts';
import type { BitMap, FloatMap, MapRoom } from './maps.ts';
import { orientationCellPixels, orientationOfCell } from './orientation.ts';
import type { OrientationField } from './orientation-field.ts';
import type { RidgePeriod } from './ridge-period.ts';

/** A filtered print. */
export interface FilteredRidges extends FloatMap {
  /** Index into the filter bank for each cell of the orientation, where they are known. */
  readonly cellFilters?: Uint16Array;
}

/**
 * Contextual filtering: at each pixel the even Gabor filter of the local direction and period
 * (Hong, Wan & Jain, TPAMI 1998), which answers to ridges and to nothing else.
 * Positive on ridges, negative in valleys, 0 outside the foreground. A second look at the same ridges takes the first one as
 * `earlier`: six cells in ten, nine of a clear print, get the filter that they had, and its answers.
 */
export function filterRidges(
  ridges: FloatMap,
  orientation: OrientationField,
  period: RidgePeriod,
  foreground: BitMap,
  { room, earlier }: { readonly room?: MapRoom; readonly earlier?: FilteredRidges } = {},
): FilteredRidges {
  const cellFilters = chooseFiltersKernel(orientation, period, room);
  const known = earlier?.cellFilters && {
    values: earlier.values,
    cellFilters: earlier.cellFilters,
  };
  const answers = filterKernel(ridges, foreground, cellFilters, gaborBank(), room, known);
  return { ...answers, cellFilters };
}

/** Index into the filter bank for each cell, as the kernel chooses it: its twin. */
export function chooseFiltersTwin(orientation: OrientationField, period: RidgePeriod): Uint16Array {
  const cells = { columns: orientation.cosine.width, rows: orientation.cosine.height };
  const indices = new Uint16Array(cells.columns * cells.rows);
  const cellsOfGrid = period.gridPixels / orientationCellPixels;
  for (let row = 0; row < cells.rows; row++) {
    const gridRow = Math.floor(row / cellsOfGrid) * period.grid.width;
    for (let column = 0; column < cells.columns; column++) {
      const periodPixels = period.grid.values[gridRow + Math.floor(column / cellsOfGrid)]!;
      const cell = row * cells.columns + column;
      indices[cell] = filterIndexFor(orientationOfCell(orientation, cell), periodPixels);
    }
  }
  return indices;
}

/** What the kernel does, one multiplication after the other: its twin. */
export function filterRidgesTwin(
  map: FloatMap,
  foreground: BitMap,
  cellFilters: Uint16Array,
): FloatMap {
  const { width, height, values } = map;
  const { samples, radiusPixels, rowSamples } = gaborBank();
  const side = 2 * radiusPixels + 1;
  const columns = Math.ceil(width / orientationCellPixels);
  const result = { width, height, values: new Float32Array(width * height) };
  for (let i = 0; i < values.length; i++) {
    if (foreground.bits[i] === 0) continue;
    const [left, top] = [i % width, Math.floor(i / width)];
    const cellRow = Math.floor(top / orientationCellPixels) * columns;
    const index = cellFilters[cellRow + Math.floor(left / orientationCellPixels)]!;
    let sum = 0;
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        const x = left + column - radiusPixels;
        const y = top + row - radiusPixels;
        // Outside the image counts as neither ridge nor valley.
        if (x < 0 || y < 0 || x >= width || y >= height) continue;
        sum +=
          wholeNumber(values[y * width + x]!) *
          samples[(index * side + row) * rowSamples + column]!;
      }
    }
    result.values[i] = sum * answerScale;
  }
  return result;
}
