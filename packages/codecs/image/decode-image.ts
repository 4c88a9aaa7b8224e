import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { limits } from '../limits.ts';
import { decodeWsq } from '../wsq/decode-wsq.ts';
import { decodeBmp } from './bmp.ts';
import { detectImageFormat } from './detect-image-format.ts';
import { decodeJpeg2000 } from './jpeg-2000.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { decodePgm } from './pgm.ts';
import { readPngHeader } from './png-header.ts';
import { decodeRaw, type RawSize } from './raw.ts';
import { decodeWithSharp } from './sharp-codec.ts';
import { readTiffHeader } from './tiff-header.ts';

export interface ImageDecoding {
  /** Size of raw pixels, which no file states; makes bytes of no known format raw. */
  readonly raw?: RawSize;
}

/**
 * Decodes an image of any format that the field uses to 8-bit gray, recognized by its first bytes.
 * Throws CodecError with the format's own code.
 */
export async function decodeImage(
  bytes: Uint8Array,
  options: ImageDecoding = {},
): Promise<GrayImage> {
  if (bytes.length > limits.fileBytesMax) refuse('over-limit', `${bytes.length} bytes`);
  const format = detectImageFormat(bytes);
  switch (format) {
    case 'wsq':
      return decodeWsq(bytes);
    case 'png':
      return decodeWithSharp(bytes, format, readPngHeader(bytes));
    case 'jpeg':
      return decodeWithSharp(bytes, format, readJpegHeader(bytes));
    case 'tiff':
      return decodeWithSharp(bytes, format, readTiffHeader(bytes));
    case 'bmp':
      return decodeBmp(bytes);
    case 'pgm':
      return decodePgm(bytes);
    case 'jpeg-2000':
      return decodeJpeg2000(bytes);
    default:
      if (options.raw) return decodeRaw(bytes, options.raw);
      return refuse('not-this-format', 'no image format starts with these bytes');
  }
}

function refuse(kind: 'over-limit' | 'not-this-format', reason: string): never {
  throw new CodecError({ format: 'image', kind, offset: 0, place: 'file', reason });
}
