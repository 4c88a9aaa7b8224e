import { type BitMap, type MapRoom, ownMaps } from '../maps.ts';
import { bytesAt, extractionKernel, layOut, takeOut } from './kernel-memory.ts';

/** thinTwin() of thin.ts on vectors. */
export function thinKernel(
  { width, height, bits }: BitMap,
  passesMax: number,
  room: MapRoom = ownMaps,
): BitMap {
  const result = room.bitMap(width, height);
  if (width < 3 || height < 3) {
    result.bits.fill(0);
    return result;
  }
  const pitch = (width + 15) & ~15;
  const pictureBytes = pitch * height;
  const rowsBytes = 2 * (pitch + 16);
  const areas = layOut(bits, result.bits, pictureBytes, rowsBytes, 4 * height);
  const [, thinned, picture, rows] = areas as [number, number, number, number];
  bytesAt(picture, pictureBytes).fill(0);
  bytesAt(rows, rowsBytes).fill(0);
  extractionKernel().thin(...areas, width, height, pitch, passesMax);
  takeOut(result.bits, thinned);
  return result;
}
