import { type MapRoom, ownMaps } from '../maps.ts';
import { bytesAt, dropMaps, floatsAt, reserveMaps, takeMap } from './kernel-memory.ts';

/** What all maps of an extraction and the call that needs most take, bytes a pixel: 39.2 of a print that fills its image. */
const bytesPerPixel = 48;
/** Calls pad their pictures by up to so many pixels, and a narrow picture is then mostly padding. */
const paddingPixels = 64;
/** A picture of a million pixels; a palm's part is half of it. What is larger has maps of its own, so that no thread keeps memory for it. */
const roomBytesMax = 60_000_000;

const kernelMaps: MapRoom = {
  floatMap: (width, height) => {
    const count = width * height;
    return { width, height, values: floatsAt(takeMap(4 * count), count) };
  },
  bitMap: (width, height) => {
    const count = width * height;
    return { width, height, bits: bytesAt(takeMap(count), count) };
  },
};

let isTaken = false;

/**
 * Gives one extraction room for its maps in the kernel's memory, where no step copies them and nothing is left
 * to collect. They end with `work`: what it returns must not hold one.
 */
export function withMapRoom<Result>(
  { width, height }: { readonly width: number; readonly height: number },
  work: (room: MapRoom) => Result,
): Result {
  const bytes = bytesPerPixel * (width + paddingPixels) * (height + paddingPixels);
  if (isTaken || bytes > roomBytesMax) return work(ownMaps);
  reserveMaps(bytes);
  isTaken = true;
  try {
    return work(kernelMaps);
  } finally {
    isTaken = false;
    dropMaps();
  }
}
