import { decodeWsq, type GrayImage, type MeasureWsq } from '@whorl/codecs';

/** Pixels that wait: ten rolled fingers have 6 million, a card of palms at 1000 ppi more. What is beyond is decoded again. */
const pixelsMax = 64 * 1024 * 1024;

/** Decodes each WSQ of a transaction while it is checked, and keeps the pixels for the extraction that follows. */
export function keepDecodedImages(): {
  readonly measureWsq: MeasureWsq;
  /** By the bytes of their records. */
  readonly images: ReadonlyMap<Uint8Array, GrayImage>;
} {
  const images = new Map<Uint8Array, GrayImage>();
  let pixels = 0;
  return {
    images,
    measureWsq: (data) => {
      const image = decodeWsq(data);
      pixels += image.pixels.length;
      if (pixels <= pixelsMax) images.set(data, image);
      return image;
    },
  };
}
