import { type BitMap, type FloatMap, type MapRoom, ownMaps } from '../maps.ts';
import { bytesAt, extractionKernel, layOut, takeOut } from './kernel-memory.ts';

/** binarizeTwin() of binarize.ts on vectors, for the window of two pixels to each side. */
export function voteKernel(
  { width, height, values }: FloatMap,
  foreground: BitMap,
  ridgesToOverruleValley: number,
  ridgesLeftInValley: number,
  room: MapRoom = ownMaps,
): BitMap {
  const result = room.bitMap(width, height);
  const pitch = (width + 4 + 31) & ~15;
  const roomBytes = pitch * (height + 4);
  const areas = layOut(values, foreground.bits, result.bits, roomBytes, roomBytes);
  const [, , bits, ridges] = areas as [number, number, number, number];
  bytesAt(ridges, roomBytes).fill(0);
  extractionKernel().vote(
    ...areas,
    width,
    height,
    pitch,
    ridgesToOverruleValley,
    ridgesLeftInValley,
  );
  takeOut(result.bits, bits);
  return result;
}

/** invertTwin() of binarize.ts on vectors. */
export function valleysKernel(
  { width, height, bits }: BitMap,
  foreground: BitMap,
  room: MapRoom = ownMaps,
): BitMap {
  const result = room.bitMap(width, height);
  const areas = layOut(foreground.bits, bits, result.bits) as [number, number, number];
  extractionKernel().valleys(...areas, bits.length);
  takeOut(result.bits, areas[2]);
  return result;
}
