import { decodeWsq, type GrayImage, type MeasureWsq } from '@whorl/codecs';

/** Room for the pixels of ten fingers, as most transactions have them, which a thread keeps. */
export const keptPixels: number = 8 * 1024 * 1024;
/** Pixels that wait: ten rolled fingers have 6 million, a card of palms at 1000 ppi more. What is beyond is decoded again. */
const pixelsMax = 64 * 1024 * 1024;

/**
 * Decodes each WSQ of a transaction while it is checked, and keeps the pixels for the extraction that follows. They lie in `memory` as far
 * as it goes: a thread that gives the same one for each transaction in turn leaves nothing to collect.
 */
export function keepDecodedImages(memory = new Uint8Array(0)): {
  readonly measureWsq: MeasureWsq;
  /** By the bytes of their records. */
  readonly images: ReadonlyMap<Uint8Array, GrayImage>;
} {
  const images = new Map<Uint8Array, GrayImage>();
  let pixels = 0;
  let used = 0;
  const room = (count: number): Uint8Array => {
    if (used + count > memory.length) return new Uint8Array(count);
    used += count;
    return memory.subarray(used - count, used);
  };
  return {
    images,
    measureWsq: (data) => {
      const image = decodeWsq(data, room);
      pixels += image.pixels.length;
      if (pixels <= pixelsMax) images.set(data, image);
      return image;
    },
  };
}
