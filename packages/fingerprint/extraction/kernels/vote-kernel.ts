import { type BitMap, createBitMap, type FloatMap } from '../maps.ts';
import { bytesAt, extractionKernel, floatsAt, layOut } from './kernel-memory.ts';

/** binarizeTwin() of binarize.ts on vectors, for the window of two pixels to each side. */
export function voteKernel(
  { width, height, values }: FloatMap,
  foreground: BitMap,
  ridgesToOverruleValley: number,
  ridgesLeftInValley: number,
): BitMap {
  const pitch = (width + 4 + 31) & ~15;
  const roomBytes = pitch * (height + 4);
  const pixels = width * height;
  const areas = layOut(4 * pixels, pixels, pixels, roomBytes, roomBytes);
  const [filteredAt, foregroundAt, bitsAt, ridgesAt] = areas as [number, number, number, number];
  floatsAt(filteredAt, pixels).set(values);
  bytesAt(foregroundAt, pixels).set(foreground.bits);
  bytesAt(ridgesAt, roomBytes).fill(0);
  extractionKernel().vote(
    ...areas,
    width,
    height,
    pitch,
    ridgesToOverruleValley,
    ridgesLeftInValley,
  );
  const result = createBitMap(width, height);
  result.bits.set(bytesAt(bitsAt, pixels));
  return result;
}
