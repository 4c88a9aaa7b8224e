import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { encodeWsq } from '../wsq/encode-wsq.ts';
import { encodeBmp } from './encode-bmp.ts';
import { encodeJpeg2000 } from './encode-jpeg-2000.ts';
import { encodeWithSharp } from './encode-with-sharp.ts';
import { checkEncodable, type ImageEncoding } from './image-encoding.ts';
import type { ImageFormat } from './image-header.ts';
import { encodePgm } from './pgm.ts';

/** The FBI's rate for prints at 500 ppi, about 15:1. */
const defaultWsqBitsPerPixel = 0.75;

/**
 * Encodes an image. A stated resolution goes along, in whole ppi where the format counts so, and
 * an assumed one does not become a stated one; raw pixels and bare codestreams have no place for
 * it. Throws CodecError `.../cannot-encode`.
 */
export async function encodeImage(
  image: GrayImage,
  format: ImageFormat,
  options: ImageEncoding = {},
): Promise<Uint8Array> {
  checkEncodable(image, format, options);
  switch (format) {
    case 'wsq':
      return encodeWsq(image, { bitsPerPixel: options.bitsPerPixel ?? defaultWsqBitsPerPixel });
    case 'png':
    case 'jpeg':
    case 'tiff':
      return encodeWithSharp(image, format, options);
    case 'bmp':
      return encodeBmp(image);
    case 'pgm':
      return encodePgm(image);
    case 'jpeg-2000':
      return encodeJpeg2000(image, options);
    case 'raw':
      return new Uint8Array(image.pixels);
    default: {
      const reason = `"${format satisfies never}" is no image format`;
      const kind = 'cannot-encode';
      throw new CodecError({ format: 'image', kind, offset: -1, place: 'format', reason });
    }
  }
}
