import type { GrayImage } from '@whorl/codecs';
import type { CellMoments } from '../cell-moments.ts';
import type { BitMap, FloatMap, MapRoom } from '../maps.ts';
import { extractionKernel, layOut, takeOut, wholesAt } from './kernel-memory.ts';

/** cellMomentsTwin() of foreground-cells.ts. */
export function cellMomentsKernel(
  { width, height, pixels }: GrayImage,
  columns: number,
  rows: number,
  room: MapRoom,
): CellMoments {
  const means = room.floatMap(columns, rows);
  const squares = room.floatMap(columns, rows);
  const [from, ...to] = layOut(pixels, means.values, squares.values) as [number, number, number];
  extractionKernel().cellMoments(from, ...to, width, height);
  takeOut(means.values, to[0]);
  takeOut(squares.values, to[1]);
  return { means, squares };
}

/** deviationsTwin() of foreground-cells.ts. */
export function deviationsKernel({ means, squares }: CellMoments, room: MapRoom): FloatMap {
  const { width, height } = means;
  const result = room.floatMap(width, height);
  const areas = layOut(means.values, squares.values, result.values) as [number, number, number];
  extractionKernel().deviations(...areas, width * height);
  takeOut(result.values, areas[2]);
  return result;
}

/** paintCellsTwin() of foreground-cells.ts. */
export function paintCellsKernel(
  cells: BitMap,
  width: number,
  height: number,
  room: MapRoom,
): BitMap {
  const result = room.bitMap(width, height);
  const areas = layOut(cells.bits, result.bits) as [number, number];
  extractionKernel().paintCells(...areas, width, height);
  takeOut(result.bits, areas[1]);
  return result;
}

/** tallyTwin() of foreground-cells.ts. */
export function tallyKernel({ values }: FloatMap): Uint32Array {
  const [from, to] = layOut(values, 4 * 256) as [number, number];
  const bins = wholesAt(to, 256).fill(0);
  extractionKernel().tally(from, to, values.length);
  return Uint32Array.from(bins);
}

/** markFromTwin() of foreground-cells.ts. */
export function markFromKernel(
  { width, height, values }: FloatMap,
  threshold: number,
  room: MapRoom,
): FloatMap {
  const result = room.floatMap(width, height);
  const areas = layOut(values, result.values) as [number, number];
  extractionKernel().markFrom(...areas, values.length, threshold);
  takeOut(result.values, areas[1]);
  return result;
}

/** markAboveTwin() of foreground-cells.ts. */
export function markAboveKernel(
  { width, height, values }: FloatMap,
  threshold: number,
  room: MapRoom,
): BitMap {
  const result = room.bitMap(width, height);
  const areas = layOut(values, result.bits) as [number, number];
  extractionKernel().markAbove(...areas, values.length, threshold);
  takeOut(result.bits, areas[1]);
  return result;
}
