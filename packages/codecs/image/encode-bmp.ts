import type { GrayImage } from '../gray-image.ts';
import { bmpFileHeaderBytes, bmpInfoHeaderBytes, bmpPaletteEntryBytes } from './bmp-header.ts';
import { inchesPerMetre } from './image-header.ts';

const frontBytes = bmpFileHeaderBytes + bmpInfoHeaderBytes;
const pixelOffset = frontBytes + 256 * bmpPaletteEntryBytes;

/** Writes an 8-bit BMP with a gray palette, bottom row first. */
export function encodeBmp(image: GrayImage): Uint8Array {
  const { width, height, pixels } = image;
  const rowBytes = Math.ceil(width / 4) * 4;
  const bytes = new Uint8Array(pixelOffset + rowBytes * height);
  writeHeaders(new DataView(bytes.buffer), image, rowBytes * height);
  for (let level = 0; level < 256; level++) {
    bytes.set([level, level, level, 0], frontBytes + level * bmpPaletteEntryBytes);
  }
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    bytes.set(row, pixelOffset + (height - 1 - y) * rowBytes);
  }
  return bytes;
}

function writeHeaders(view: DataView, image: GrayImage, pixelBytes: number): void {
  const { width, height, resolution } = image;
  view.setUint16(0, 0x424d);
  view.setUint32(2, view.byteLength, true);
  view.setUint32(10, pixelOffset, true);
  view.setUint32(14, bmpInfoHeaderBytes, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 8, true);
  view.setUint32(34, pixelBytes, true);
  if (resolution.source === 'assumed') return;
  const perMetre = Math.round(resolution.ppi * inchesPerMetre);
  view.setInt32(38, perMetre, true);
  view.setInt32(42, perMetre, true);
}
