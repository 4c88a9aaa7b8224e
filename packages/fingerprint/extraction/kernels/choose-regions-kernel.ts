import type { BitMap, MapRoom } from '../maps.ts';
import { extractionKernel, layOut, takeOut } from './kernel-memory.ts';

/** keepLargeRegionsTwin() of regions.ts. */
export function keepLargeRegionsKernel(mask: BitMap, shareMin: number, room: MapRoom): BitMap {
  const { width, height, bits } = mask;
  const result = room.bitMap(width, height);
  const areas = layOut(bits, result.bits, ...roomsOf(mask));
  extractionKernel().keepLargeRegions(...areas, width, height, shareMin);
  takeOut(result.bits, areas[1]!);
  return result;
}

/** fillHolesTwin() of regions.ts. */
export function fillHolesKernel(mask: BitMap, room: MapRoom): BitMap {
  const { width, height, bits } = mask;
  const result = room.bitMap(width, height);
  const areas = layOut(bits, result.bits, ...roomsOf(mask));
  extractionKernel().fillHoles(...areas, width, height);
  takeOut(result.bits, areas[1]!);
  return result;
}

/** Labels, a stack of pixels and sizes of regions, 32 bits each. */
function roomsOf({ bits }: BitMap): readonly number[] {
  return [4 * bits.length, 4 * bits.length, 4 * bits.length];
}
