import type { GrayImage } from '../../gray-image.ts';

/** A small image with every gray level, whose sides are no multiples of anything. */
export const sampleImage: GrayImage = {
  width: 61,
  height: 47,
  pixels: Uint8Array.from({ length: 61 * 47 }, (_, i) => (i * i + 3 * i) % 256),
  resolution: { ppi: 500, source: 'stated' },
};

/** The sample with another resolution. */
export function sampleWith(ppi: number, source: 'stated' | 'assumed' = 'stated'): GrayImage {
  return { ...sampleImage, resolution: { ppi, source } };
}

export const sharedData = '../shared/data';
