import {
  answerScale,
  type FilterBank,
  mapScale,
  periodPixelsMax,
  periodPixelsMin,
  periodStepsPerPixel,
} from '../gabor-bank.ts';
import { type BitMap, type FloatMap, type MapRoom, ownMaps } from '../maps.ts';
import { orientationCellPixels } from '../orientation.ts';
import type { OrientationField } from '../orientation-field.ts';
import type { RidgePeriod } from '../ridge-period.ts';
import { foldFilters } from './fold-filters.ts';
import { extractionKernel, layOut, loadFilters, takeOut } from './kernel-memory.ts';

/** The answers of filters to the same map and foreground, and the filter of each cell. */
export interface EarlierAnswers {
  readonly values: Float32Array;
  readonly cellFilters: Uint16Array;
}

/**
 * filterRidgesTwin() of ridge-filter.ts on vectors; `cellFilters` holds an index into the bank for each cell of 4 x 4 pixels.
 * Where a cell had the same filter earlier, its answers are taken from there.
 */
export function filterKernel(
  { width, height, values }: FloatMap,
  foreground: BitMap,
  cellFilters: Uint16Array,
  bank: FilterBank,
  room: MapRoom = ownMaps,
  earlier?: EarlierAnswers,
): FloatMap {
  const result = room.floatMap(width, height);
  const filters = loadFilters(foldFilters(bank));
  const bandBytes = extractionKernel().filterScratch(width);
  const areas = layOut(
    values,
    foreground.bits,
    cellFilters,
    bandBytes,
    result.values,
    earlier?.cellFilters ?? 0,
    earlier?.values ?? 0,
  ) as [number, number, number, number, number, number, number];
  const [map, mask, cells, band, target, earlierCells, earlierValues] = areas;
  extractionKernel().filterRidges(
    map,
    mask,
    cells,
    filters,
    band,
    target,
    earlier ? earlierCells : 0,
    earlierValues,
    width,
    height,
    mapScale,
    answerScale,
  );
  takeOut(result.values, target);
  return result;
}

/** chooseFiltersTwin() of ridge-filter.ts. */
export function chooseFiltersKernel(
  { cosine, sine }: OrientationField,
  { grid, gridPixels }: RidgePeriod,
  room: MapRoom = ownMaps,
): Uint16Array {
  const { width: columns, height: rows } = cosine;
  const { buffer, byteOffset } = room.bitMap(2 * columns, rows).bits;
  const result = new Uint16Array(buffer, byteOffset, columns * rows);
  const areas = layOut(cosine.values, sine.values, grid.values, result);
  extractionKernel().chooseFilters(
    ...areas,
    columns,
    rows,
    gridPixels / orientationCellPixels,
    grid.width,
    periodPixelsMin,
    periodPixelsMax,
    periodStepsPerPixel,
  );
  takeOut(result, areas[3]!);
  return result;
}
