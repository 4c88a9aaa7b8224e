import type { GrayImage } from '../gray-image.ts';
import { encodeWsq } from '../wsq/encode-wsq.ts';
import { encodeBmp } from './bmp.ts';
import type { ImageFormat } from './image-header.ts';
import { encodeJpeg2000 } from './jpeg-2000.ts';
import { encodePgm } from './pgm.ts';
import { encodeWithSharp } from './sharp-codec.ts';

export interface ImageEncoding {
  /** WSQ and JPEG 2000: bits of the stream for each pixel. */
  readonly bitsPerPixel?: number;
  /** JPEG: 1 to 100. */
  readonly quality?: number;
}

/** The FBI's rate for prints at 500 ppi, about 15:1. */
const defaultWsqBitsPerPixel = 0.75;
const bitsPerGrayPixel = 8;

/** Encodes an image; the resolution goes along wherever the format has a place for it. */
export async function encodeImage(
  image: GrayImage,
  format: ImageFormat,
  options: ImageEncoding = {},
): Promise<Uint8Array> {
  const { bitsPerPixel } = options;
  switch (format) {
    case 'wsq':
      return encodeWsq(image, { bitsPerPixel: bitsPerPixel ?? defaultWsqBitsPerPixel });
    case 'jpeg-2000':
      return encodeJpeg2000(
        image,
        bitsPerPixel === undefined ? {} : { compressionRatio: bitsPerGrayPixel / bitsPerPixel },
      );
    case 'bmp':
      return encodeBmp(image);
    case 'pgm':
      return encodePgm(image);
    case 'raw':
      return image.pixels.slice();
    default:
      return encodeWithSharp(image, format, options);
  }
}
