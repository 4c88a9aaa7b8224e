import { CodecError, type CodecErrorKind } from '../codec-error.ts';
import { checkSize } from './checked-header.ts';
import { lumaOf } from './gray-samples.ts';
import { type ImageHeader, inchesPerMetre } from './image-header.ts';

export const bmpFileHeaderBytes = 14;
export const bmpInfoHeaderBytes = 40;
export const bmpPaletteEntryBytes = 4;
/** The longest of the known headers, BITMAPV5HEADER. */
const longestHeaderBytes = 124;
const compressions = { none: 0, bitFields: 3 } as const;
/** The only masks that are read: the order which 32 bits have without masks, too. */
const usualMasks = [0xff0000, 0xff00, 0xff];

export interface BmpHeader extends ImageHeader {
  readonly isTopDown: boolean;
  readonly bitsPerPixel: 1 | 4 | 8 | 24 | 32;
  readonly pixelOffset: number;
  readonly rowBytes: number;
  /** Gray level of each palette index, none where pixels are colors themselves. */
  readonly palette: Uint8Array;
}

/** Reads the headers and palette of a BMP, whose pixels must all be there. Throws `bmp/...`. */
export function readBmpHeader(bytes: Uint8Array): BmpHeader {
  const frontBytes = bmpFileHeaderBytes + bmpInfoHeaderBytes;
  if (bytes.length < frontBytes) fail('truncated', 'header', `${bytes.length} bytes`, bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = view.getUint32(14, true);
  if (headerBytes < bmpInfoHeaderBytes || headerBytes > longestHeaderBytes) {
    fail('unsupported', 'header', `a header of ${headerBytes} bytes`, 14);
  }
  const width = view.getInt32(18, true);
  const signedHeight = view.getInt32(22, true);
  const height = Math.abs(signedHeight);
  checkSize({ width, height }, 'bmp');
  const bitsPerPixel = view.getUint16(28, true);
  if (!isBitDepth(bitsPerPixel)) fail('unsupported', 'bits per pixel', `${bitsPerPixel}`, 28);
  checkCompression(view, bitsPerPixel);

  const palette = readPalette(bytes, view, bitsPerPixel, bmpFileHeaderBytes + headerBytes);
  const pixelOffset = view.getUint32(10, true);
  if (pixelOffset < bmpFileHeaderBytes + headerBytes) {
    fail('bad-value', 'pixel offset', `${pixelOffset} lies inside the header`, 10);
  }
  const rowBytes = Math.ceil((width * bitsPerPixel) / 32) * 4;
  if (pixelOffset + rowBytes * height > bytes.length) {
    fail('truncated', 'pixels', `${rowBytes * height} bytes from ${pixelOffset} on`, bytes.length);
  }
  const stated = {
    x: view.getInt32(38, true) / inchesPerMetre,
    y: view.getInt32(42, true) / inchesPerMetre,
  };
  const isTopDown = signedHeight < 0;
  return { width, height, stated, isTopDown, bitsPerPixel, pixelOffset, rowBytes, palette };
}

function isBitDepth(bits: number): bits is BmpHeader['bitsPerPixel'] {
  return bits === 1 || bits === 4 || bits === 8 || bits === 24 || bits === 32;
}

/** Masks stand behind the first 40 bytes, in the longer headers as in front of the pixels. */
function checkCompression(view: DataView, bitsPerPixel: number): void {
  const compression = view.getUint32(30, true);
  if (compression === compressions.none) return;
  if (compression !== compressions.bitFields || bitsPerPixel !== 32) {
    fail('unsupported', 'compression', `${compression} of ${bitsPerPixel} bits`, 30);
  }
  const maskOffset = bmpFileHeaderBytes + bmpInfoHeaderBytes;
  if (view.byteLength < maskOffset + 12) fail('truncated', 'masks', 'needs 12 bytes', maskOffset);
  usualMasks.forEach((usual, i) => {
    const mask = view.getUint32(maskOffset + 4 * i, true);
    if (mask !== usual) fail('unsupported', 'masks', mask.toString(16), maskOffset + 4 * i);
  });
}

function readPalette(
  bytes: Uint8Array,
  view: DataView,
  bitsPerPixel: number,
  offset: number,
): Uint8Array {
  if (bitsPerPixel > 8) return new Uint8Array(0);
  const stated = view.getUint32(46, true);
  const count = stated === 0 ? 1 << bitsPerPixel : stated;
  if (count > 1 << bitsPerPixel) fail('bad-value', 'palette', `${count} colors`, 46);
  if (offset + count * bmpPaletteEntryBytes > bytes.length) {
    fail('truncated', 'palette', `${count} colors`, offset);
  }
  return Uint8Array.from({ length: count }, (_, i) => {
    const at = offset + i * bmpPaletteEntryBytes;
    return Math.round(lumaOf(bytes[at + 2]!, bytes[at + 1]!, bytes[at]!));
  });
}

function fail(kind: CodecErrorKind, place: string, reason: string, offset: number): never {
  throw new CodecError({ format: 'bmp', kind, offset, place, reason });
}
