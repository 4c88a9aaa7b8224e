import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { limits } from '../limits.ts';
import { decodeWsq } from '../wsq/decode-wsq.ts';
import { decodeBmp } from './decode-bmp.ts';
import { decodeJpeg2000 } from './decode-jpeg-2000.ts';
import { decodeWithSharp } from './decode-with-sharp.ts';
import { detectImageFormat } from './detect-image-format.ts';
import { readJpegHeader } from './jpeg-header.ts';
import { decodePgm } from './pgm.ts';
import { readPngHeader } from './png-header.ts';
import { decodeRaw, type RawSize } from './raw.ts';
import { readTiffHeader } from './tiff-header.ts';

export interface ImageDecoding {
  /**
   * Says that the bytes are raw 8-bit gray pixels of this size. Nothing is then recognized by its
   * first bytes, which may be those of any format by chance.
   */
  readonly raw?: RawSize;
}

/**
 * Decodes an image of any format that the field uses to 8-bit gray, recognized by its first bytes.
 * Its resolution is the one that the file states, or assumed where that is none of a scanner.
 * Throws CodecError with the format's own code, before anything of a size beyond the limits is
 * allocated.
 */
export async function decodeImage(
  bytes: Uint8Array,
  options: ImageDecoding = {},
): Promise<GrayImage> {
  if (bytes.length > limits.fileBytesMax) refuse('over-limit', `${bytes.length} bytes`);
  // A Buffer would hand out parts of itself where an array hands out copies.
  const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (options.raw) return decodeRaw(plain, options.raw);
  const format = detectImageFormat(plain);
  switch (format) {
    case 'wsq':
      return decodeWsq(plain);
    case 'png':
      return decodeWithSharp(plain, format, readPngHeader(plain));
    case 'jpeg':
      return decodeWithSharp(plain, format, readJpegHeader(plain));
    case 'tiff':
      return decodeWithSharp(plain, format, readTiffHeader(plain));
    case 'bmp':
      return decodeBmp(plain);
    case 'pgm':
      return decodePgm(plain);
    case 'jpeg-2000':
      return decodeJpeg2000(plain);
    default:
      return refuse('not-this-format', 'no image format starts with these bytes');
  }
}

function refuse(kind: 'over-limit' | 'not-this-format', reason: string): never {
  throw new CodecError({ format: 'image', kind, offset: 0, place: 'file', reason });
}
