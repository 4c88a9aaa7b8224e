import { answerScale, type FilterBank, mapScale } from '../gabor-bank.ts';
import { type BitMap, createFloatMap, type FloatMap } from '../maps.ts';
import {
  bytesAt,
  extractionKernel,
  floatsAt,
  layOut,
  loadFilters,
  wordsAt,
} from './kernel-memory.ts';

/** filterRidgesTwin() of ridge-filter.ts on vectors; `cellFilters` holds an index into the bank for each cell of 4 x 4 pixels. */
export function filterKernel(
  { width, height, values }: FloatMap,
  foreground: BitMap,
  cellFilters: Uint16Array,
  bank: FilterBank,
): FloatMap {
  const filters = loadFilters(bank);
  const radius = bank.radiusPixels;
  const paddedPitch = width + 2 * radius + 1;
  const paddedBytes = 2 * paddedPitch * (height + 2 * radius);
  const pixels = width * height;
  const areas = layOut(4 * pixels, pixels, 2 * cellFilters.length, paddedBytes, 4 * pixels);
  const [map, mask, cells, padded, target] = areas as [number, number, number, number, number];
  floatsAt(map, pixels).set(values);
  bytesAt(mask, pixels).set(foreground.bits);
  wordsAt(cells, cellFilters.length).set(cellFilters);
  bytesAt(padded, paddedBytes).fill(0);
  floatsAt(target, pixels).fill(0);
  extractionKernel().filterRidges(
    map,
    mask,
    cells,
    filters,
    padded,
    target,
    width,
    height,
    paddedPitch,
    mapScale,
    answerScale,
  );
  const result = createFloatMap(width, height);
  result.values.set(floatsAt(target, pixels));
  return result;
}
