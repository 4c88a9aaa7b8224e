import { concatBytes } from '../concat-bytes.ts';

const startOfImageBytes = 2;
const app0Marker = [0xff, 0xe0];
/** Length 16, "JFIF", version 1.02, unit pixels per inch. */
const segmentHead = [0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x02, 0x01];
const noThumbnail = [0, 0];

/** A JPEG with the density in its JFIF segment, which takes the place of one that is there. */
export function withJfifDensity(jpeg: Uint8Array, ppi: number): Uint8Array {
  const density = [Math.round(ppi) >> 8, Math.round(ppi) & 0xff];
  const segment = [...app0Marker, ...segmentHead, ...density, ...density, ...noThumbnail];
  const hasSegment = app0Marker.every((byte, i) => jpeg[startOfImageBytes + i] === byte);
  const lengthAt = startOfImageBytes + app0Marker.length;
  const restAt = hasSegment
    ? lengthAt + ((jpeg[lengthAt]! << 8) | jpeg[lengthAt + 1]!)
    : startOfImageBytes;
  const head = jpeg.subarray(0, startOfImageBytes);
  return concatBytes([head, Uint8Array.from(segment), jpeg.subarray(restAt)]);
}
