import { crc32 } from 'node:zlib';
import { concatBytes } from '../concat-bytes.ts';
import { inchesPerMetre } from './image-header.ts';

/** Signature and IHDR, which every PNG starts with. */
const headBytes = 8 + 12 + 13;
const densityChunkBytes = 12 + 9;
const densityType = [0x70, 0x48, 0x59, 0x73];
const unitMetre = 1;

/** A PNG with the density in a pHYs chunk, which takes the place of one right behind IHDR. */
export function withPngDensity(png: Uint8Array, ppi: number): Uint8Array {
  const chunk = new Uint8Array(densityChunkBytes);
  const view = new DataView(chunk.buffer);
  const perMetre = Math.round(ppi * inchesPerMetre);
  view.setUint32(0, 9);
  chunk.set(densityType, 4);
  view.setUint32(8, perMetre);
  view.setUint32(12, perMetre);
  view.setUint8(16, unitMetre);
  view.setUint32(17, crc32(chunk.subarray(4, 17)));
  const hasChunk = densityType.every((byte, i) => png[headBytes + 4 + i] === byte);
  const restAt = hasChunk ? headBytes + densityChunkBytes : headBytes;
  return concatBytes([png.subarray(0, headBytes), chunk, png.subarray(restAt)]);
}
