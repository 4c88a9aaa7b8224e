import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { limits } from '../limits.ts';
import { statedPpiMax } from './checked-header.ts';
import type { Jpeg2000Encoding } from './encode-jpeg-2000.ts';
import type { ImageFormat } from './image-header.ts';

export interface ImageEncoding {
  /** WSQ (0.75 unless stated) and JPEG 2000 (lossless unless stated): bits for each pixel. */
  readonly bitsPerPixel?: number;
  /** JPEG: a whole number from 1 to 100, 92 unless stated. */
  readonly quality?: number;
  /** JPEG 2000: a JP2 file unless stated. A bare codestream has no place for the resolution. */
  readonly container?: NonNullable<Jpeg2000Encoding['container']>;
}

const bitsPerGrayPixel = 8;

/** Throws `<format>/cannot-encode` where an image contradicts itself or an option is no number. */
export function checkEncodable(
  { width, height, pixels, resolution }: GrayImage,
  format: ImageFormat,
  { bitsPerPixel, quality }: ImageEncoding,
): void {
  const refuse = (place: string, reason: string): never => {
    throw new CodecError({ format, kind: 'cannot-encode', offset: -1, place, reason });
  };
  const isSide = (side: number) =>
    Number.isInteger(side) && side >= 1 && side <= limits.imageSidePixelsMax;
  if (!isSide(width) || !isSide(height) || width * height > limits.imagePixelsMax) {
    refuse('image size', `${width} x ${height} pixels`);
  }
  if (pixels.length !== width * height) {
    refuse('pixels', `${pixels.length} of ${width} x ${height}`);
  }
  if (!(resolution.ppi > 0 && resolution.ppi <= statedPpiMax)) {
    refuse('resolution', `${resolution.ppi} ppi`);
  }
  if (quality !== undefined && !(Number.isInteger(quality) && quality >= 1 && quality <= 100)) {
    refuse('quality', `${quality} is no whole number from 1 to 100`);
  }
  if (bitsPerPixel !== undefined && !(bitsPerPixel > 0 && bitsPerPixel <= bitsPerGrayPixel)) {
    refuse('bits per pixel', `${bitsPerPixel} is not in 0 to ${bitsPerGrayPixel}`);
  }
}
