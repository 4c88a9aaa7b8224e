import type { FloatMap, MapRoom } from '../maps.ts';
import type { OrientationField, Tensor } from '../orientation-field.ts';
import { extractionKernel, layOut, takeOut } from './kernel-memory.ts';

/** toFieldTwin() of orientation.ts. */
export function orientationFieldKernel(
  { xx, xy, energy }: Tensor,
  room: MapRoom,
): OrientationField {
  const cellMap = () => room.floatMap(xx.width, xx.height);
  const field = { cosine: cellMap(), sine: cellMap(), coherence: cellMap() };
  const results = [field.cosine.values, field.sine.values, field.coherence.values];
  const areas = layOut(xx.values, xy.values, energy.values, ...results);
  extractionKernel().orientationField(...areas, xx.values.length);
  for (const [i, result] of results.entries()) takeOut(result, areas[3 + i]!);
  return field;
}

/** blendTwin() of orientation.ts. */
export function blendKernel(
  near: FloatMap,
  wide: FloatMap,
  wideWeight: number,
  room: MapRoom,
): FloatMap {
  const result = room.floatMap(near.width, near.height);
  const areas = layOut(near.values, wide.values, result.values) as [number, number, number];
  extractionKernel().blend(...areas, near.values.length, wideWeight);
  takeOut(result.values, areas[2]);
  return result;
}
