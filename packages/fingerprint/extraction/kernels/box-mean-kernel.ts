import { createFloatMap, type FloatMap } from '../maps.ts';
import { copyRows, extractionKernel, floatsAt, layOut } from './kernel-memory.ts';

/** boxMeanTwin() of box-mean.ts on vectors. */
export function boxMeanKernel(map: FloatMap, radiusPixels: number): FloatMap {
  return meanOf(map, radiusPixels, false);
}

/** The box mean of how large the values are, whatever their sign. */
export function magnitudeMeanKernel(map: FloatMap, radiusPixels: number): FloatMap {
  return meanOf(map, radiusPixels, true);
}

function meanOf({ width, height, values }: FloatMap, radius: number, ofSize: boolean): FloatMap {
  const pitch = (width + 3) & ~3;
  const bytes = 4 * pitch * height;
  const [source, target, rows, sums] = layOut(bytes, bytes, bytes, 4 * pitch) as [
    number,
    number,
    number,
    number,
  ];
  copyRows(values, width, floatsAt(source, pitch * height), pitch, height);
  if (ofSize) extractionKernel().magnitude(source, bytes);
  extractionKernel().boxMean(source, target, rows, sums, width, pitch, height, radius);
  const result = createFloatMap(width, height);
  copyRows(floatsAt(target, pitch * height), pitch, result.values, width, height);
  return result;
}
