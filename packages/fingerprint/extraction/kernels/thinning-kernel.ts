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
  const strip = (Math.ceil(width / 8) + 15) & ~15;
  const pitch = strip + 32;
  const pictureBytes = pitch * height;
  const lineBytes = 8 * strip + 16;
  const areas = layOut(bits, result.bits, pictureBytes, 2 * pitch, lineBytes, 4 * height);
  const [, thinned, picture, , line] = areas as [number, number, number, number, number];
  bytesAt(picture, pictureBytes).fill(0);
  bytesAt(line, lineBytes).fill(0);
  extractionKernel().thin(...areas, width, height, strip, passesMax);
  takeOut(result.bits, thinned);
  return result;
}
