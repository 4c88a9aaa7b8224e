import { type FloatMap, type MapRoom, ownMaps } from '../maps.ts';
import { extractionKernel, layOut, takeOut } from './kernel-memory.ts';

/** boxMeanTwin() of box-mean.ts on vectors. */
export function boxMeanKernel(
  { width, height, values }: FloatMap,
  radiusPixels: number,
  room: MapRoom = ownMaps,
): FloatMap {
  const result = room.floatMap(width, height);
  const scratchBytes = extractionKernel().boxMeanScratch(width, radiusPixels);
  const areas = layOut(values, result.values, scratchBytes);
  extractionKernel().boxMean(...areas, width, height, radiusPixels);
  takeOut(result.values, areas[1]!);
  return result;
}

/** The box mean of how large the values are, whatever their sign. */
export function magnitudeMeanKernel(
  { width, height, values }: FloatMap,
  radiusPixels: number,
  room: MapRoom = ownMaps,
): FloatMap {
  const result = room.floatMap(width, height);
  const { byteLength } = values;
  const scratchBytes = extractionKernel().boxMeanScratch(width, radiusPixels);
  const [source, target, sizes, scratch] = layOut(
    values,
    result.values,
    byteLength,
    scratchBytes,
  ) as [number, number, number, number];
  extractionKernel().magnitude(source, sizes, byteLength);
  extractionKernel().boxMean(sizes, target, scratch, width, height, radiusPixels);
  takeOut(result.values, target);
  return result;
}
