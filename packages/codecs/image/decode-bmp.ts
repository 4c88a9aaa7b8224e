import { CodecError } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { type BmpHeader, readBmpHeader } from './bmp-header.ts';
import { resolutionOf } from './checked-header.ts';
import { lumaOf } from './gray-samples.ts';

/** Reads uncompressed BMP of 1, 4, 8, 24 or 32 bits. Throws `bmp/...`. */
export function decodeBmp(bytes: Uint8Array): GrayImage {
  const header = readBmpHeader(bytes);
  const { width, height, pixelOffset, rowBytes } = header;
  const resolution = resolutionOf(header, 'bmp');
  const readRow = header.bitsPerPixel > 8 ? readColorRow : readPaletteRow;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = pixelOffset + (header.isTopDown ? y : height - 1 - y) * rowBytes;
    readRow(bytes, start, header, pixels.subarray(y * width, (y + 1) * width));
  }
  return { width, height, pixels, resolution };
}

/** Blue, green, red and, with 32 bits, a byte that the plain format leaves unused. */
function readColorRow(bytes: Uint8Array, start: number, header: BmpHeader, row: Uint8Array): void {
  const step = header.bitsPerPixel / 8;
  for (let x = 0; x < row.length; x++) {
    const at = start + x * step;
    row[x] = Math.round(lumaOf(bytes[at + 2]!, bytes[at + 1]!, bytes[at]!));
  }
}

/** Palette indices, the leftmost in the highest bits. */
function readPaletteRow(
  bytes: Uint8Array,
  start: number,
  { bitsPerPixel, palette }: BmpHeader,
  row: Uint8Array,
): void {
  const mask = (1 << bitsPerPixel) - 1;
  for (let x = 0; x < row.length; x++) {
    const bit = x * bitsPerPixel;
    const at = start + (bit >> 3);
    const index = (bytes[at]! >> (8 - bitsPerPixel - (bit & 7))) & mask;
    if (index >= palette.length) {
      const reason = `palette index ${index} of ${palette.length}`;
      const place = 'pixels';
      throw new CodecError({ format: 'bmp', kind: 'bad-value', offset: at, place, reason });
    }
    row[x] = palette[index]!;
  }
}
