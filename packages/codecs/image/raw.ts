import { CodecError } from '../codec-error.ts';
import { assumedResolution, type GrayImage, type Resolution } from '../gray-image.ts';
import { checkSize } from './checked-header.ts';

/** What raw pixels do not say of themselves. */
export interface RawSize {
  readonly width: number;
  readonly height: number;
  readonly resolution?: Resolution;
}

/** Raw 8-bit gray pixels, row by row, with a size from elsewhere. Throws `raw/...`. */
export function decodeRaw(bytes: Uint8Array, size: RawSize): GrayImage {
  const { width, height, resolution = assumedResolution } = size;
  checkSize({ width, height }, 'raw');
  if (bytes.length !== width * height) {
    const reason = `${bytes.length} bytes for ${width} x ${height} pixels of 8 bits`;
    const offset = bytes.length;
    const place = 'pixels';
    throw new CodecError({ format: 'raw', kind: 'bad-length', offset, place, reason });
  }
  return { width, height, pixels: bytes.slice(), resolution };
}
