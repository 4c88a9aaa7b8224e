import { CodecError, type CodecErrorKind } from '../codec-error.ts';
import type { GrayImage } from '../gray-image.ts';
import { checkSize, resolutionOf } from './checked-header.ts';
import { type ImageHeader, inchesPerMetre } from './image-header.ts';
import { lumaOf } from './luma.ts';

const fileHeaderBytes = 14;
const infoHeaderBytes = 40;
const paletteEntryBytes = 4;
const uncompressed = 0;

interface BmpLayout extends ImageHeader {
  readonly isTopDown: boolean;
  readonly bitsPerPixel: 1 | 4 | 8 | 24 | 32;
  readonly pixelOffset: number;
  readonly rowBytes: number;
  /** Gray level of each palette index. */
  readonly palette: Uint8Array;
}

/** Reads uncompressed BMP of 1, 4, 8, 24 or 32 bits. Throws `bmp/...`. */
export function decodeBmp(bytes: Uint8Array): GrayImage {
  const layout = readLayout(bytes);
  const { width, height } = layout;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = layout.isTopDown ? y : height - 1 - y;
    const start = layout.pixelOffset + row * layout.rowBytes;
    for (let x = 0; x < width; x++) pixels[y * width + x] = pixelAt(bytes, start, x, layout);
  }
  return { width, height, pixels, resolution: resolutionOf(layout, 'bmp') };
}

function pixelAt(bytes: Uint8Array, start: number, x: number, layout: BmpLayout): number {
  const { bitsPerPixel, palette } = layout;
  if (bitsPerPixel >= 24) {
    const at = start + (x * bitsPerPixel) / 8;
    return lumaOf(bytes[at + 2]!, bytes[at + 1]!, bytes[at]!);
  }
  const bit = x * bitsPerPixel;
  const shift = 8 - bitsPerPixel - (bit & 7);
  const index = (bytes[start + (bit >> 3)]! >> shift) & ((1 << bitsPerPixel) - 1);
  const level = palette[index];
  if (level === undefined)
    fail('bad-value', 'pixels', `palette index ${index}`, start + (bit >> 3));
  return level;
}

function readLayout(bytes: Uint8Array): BmpLayout {
  if (bytes.length < fileHeaderBytes + infoHeaderBytes) {
    fail('truncated', 'header', `${bytes.length} bytes`, bytes.length);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = view.getUint32(14, true);
  if (headerBytes < infoHeaderBytes || headerBytes > 124) {
    fail('unsupported', 'header', `a header of ${headerBytes} bytes`, 14);
  }
  const width = view.getInt32(18, true);
  const signedHeight = view.getInt32(22, true);
  const bitsPerPixel = view.getUint16(28, true);
  const compression = view.getUint32(30, true);
  if (compression !== uncompressed) fail('unsupported', 'compression', `${compression}`, 30);
  if (!isBitDepth(bitsPerPixel)) fail('unsupported', 'bits per pixel', `${bitsPerPixel}`, 28);
  const height = Math.abs(signedHeight);
  checkSize({ width, height }, 'bmp');
  const pixelOffset = view.getUint32(10, true);
  const rowBytes = Math.ceil((width * bitsPerPixel) / 32) * 4;
  if (pixelOffset + rowBytes * height > bytes.length) {
    fail('truncated', 'pixels', `${rowBytes * height} bytes from ${pixelOffset} on`, bytes.length);
  }
  const stated = {
    x: view.getInt32(38, true) / inchesPerMetre,
    y: view.getInt32(42, true) / inchesPerMetre,
  };
  const paletteOffset = fileHeaderBytes + headerBytes;
  const palette =
    bitsPerPixel > 8 ? new Uint8Array(0) : readPalette(bytes, view, bitsPerPixel, paletteOffset);
  const isTopDown = signedHeight < 0;
  return { width, height, stated, isTopDown, bitsPerPixel, pixelOffset, rowBytes, palette };
}

function isBitDepth(bits: number): bits is BmpLayout['bitsPerPixel'] {
  return bits === 1 || bits === 4 || bits === 8 || bits === 24 || bits === 32;
}

function readPalette(
  bytes: Uint8Array,
  view: DataView,
  bitsPerPixel: number,
  offset: number,
): Uint8Array {
  const stated = view.getUint32(46, true);
  const count = stated === 0 ? 1 << bitsPerPixel : stated;
  if (count > 1 << bitsPerPixel) fail('bad-value', 'palette', `${count} colors`, 46);
  if (offset + count * paletteEntryBytes > bytes.length) {
    fail('truncated', 'palette', `${count} colors`, offset);
  }
  return Uint8Array.from({ length: count }, (_, i) => {
    const at = offset + i * paletteEntryBytes;
    return lumaOf(bytes[at + 2]!, bytes[at + 1]!, bytes[at]!);
  });
}

/** Writes an 8-bit BMP with a gray palette. */
export function encodeBmp(image: GrayImage): Uint8Array {
  const { width, height, pixels } = image;
  const rowBytes = Math.ceil(width / 4) * 4;
  const pixelOffset = fileHeaderBytes + infoHeaderBytes + 256 * paletteEntryBytes;
  const bytes = new Uint8Array(pixelOffset + rowBytes * height);
  const view = new DataView(bytes.buffer);
  const perMetre = Math.round(image.resolution.ppi * inchesPerMetre);
  bytes.set([0x42, 0x4d]);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, pixelOffset, true);
  view.setUint32(14, infoHeaderBytes, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 8, true);
  view.setUint32(34, rowBytes * height, true);
  if (image.resolution.source === 'stated') {
    view.setInt32(38, perMetre, true);
    view.setInt32(42, perMetre, true);
  }
  for (let level = 0; level < 256; level++) {
    const at = fileHeaderBytes + infoHeaderBytes + level * paletteEntryBytes;
    bytes.set([level, level, level, 0], at);
  }
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    bytes.set(row, pixelOffset + (height - 1 - y) * rowBytes);
  }
  return bytes;
}

function fail(kind: CodecErrorKind, place: string, reason: string, offset: number): never {
  throw new CodecError({ format: 'bmp', kind, offset, place, reason });
}
