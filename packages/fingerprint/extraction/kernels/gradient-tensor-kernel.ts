import { type FloatMap, type MapRoom, ownMaps } from '../maps.ts';
import { extractionKernel, layOut, takeOut } from './kernel-memory.ts';

/** gradientTensorTwin() of orientation.ts on vectors: three maps of cells. */
export function gradientTensorKernel(
  { width, height, values }: FloatMap,
  columns: number,
  rows: number,
  room: MapRoom = ownMaps,
): readonly [xx: FloatMap, xy: FloatMap, energy: FloatMap] {
  const cellMap = () => room.floatMap(columns, rows);
  const tensor = [cellMap(), cellMap(), cellMap()] as const;
  for (const map of tensor) map.values.fill(0);
  const areas = layOut(values, ...tensor.map((map) => map.values));
  extractionKernel().gradientTensor(...areas, width, height, columns);
  for (const [i, map] of tensor.entries()) takeOut(map.values, areas[1 + i]!);
  return tensor;
}
