import type { Bounds } from '../bounds.ts';
import type { BitMap, MapRoom } from '../maps.ts';
import { extractionKernel, layOut, takeOut, wholesAt } from './kernel-memory.ts';

/** foregroundBoundsTwin() of crop-to-foreground.ts. */
export function foregroundBoundsKernel({ width, height, bits }: BitMap): Bounds | undefined {
  const areas = layOut(bits, 16) as [number, number];
  if (!extractionKernel().foregroundBounds(...areas, width, height)) return undefined;
  const [left, right, top, bottom] = wholesAt(areas[1], 4) as unknown as [
    number,
    number,
    number,
    number,
  ];
  return { left, right, top, bottom };
}

/** cropTwin() of crop-to-foreground.ts. */
export function cropKernel(
  { width, bits }: BitMap,
  left: number,
  top: number,
  croppedWidth: number,
  croppedHeight: number,
  room: MapRoom,
): BitMap {
  const result = room.bitMap(croppedWidth, croppedHeight);
  const areas = layOut(bits, result.bits) as [number, number];
  extractionKernel().crop(...areas, width, left, top, croppedWidth, croppedHeight);
  takeOut(result.bits, areas[1]);
  return result;
}
