import type { GrayImage } from '@whorl/codecs';
import { type BitMap, type MapRoom, ownMaps } from './maps.ts';

/** Image left round the foreground, pixels: what filters look at beyond its edge. */
const marginPixels = 12;

/** The part of an image that shows the finger, and where it lies. */
export interface CroppedPrint {
  readonly image: GrayImage;
  readonly foreground: BitMap;
  readonly left: number;
  readonly top: number;
}

/** Leaves off what is background on all sides, so that no step spends time on it. */
export function cropToForeground(
  image: GrayImage,
  foreground: BitMap,
  room: MapRoom = ownMaps,
): CroppedPrint {
  const { width, height } = image;
  const rows = rowsWithForeground(foreground);
  if (rows.length === 0) return { image, foreground, left: 0, top: 0 };
  const columns = columnsWithForeground(foreground);
  const left = Math.max(0, columns.first - marginPixels);
  const top = Math.max(0, rows[0]! - marginPixels);
  const croppedWidth = Math.min(width, columns.last + 1 + marginPixels) - left;
  const croppedHeight = Math.min(height, rows.at(-1)! + 1 + marginPixels) - top;
  const { bits: pixels } = room.bitMap(croppedWidth, croppedHeight);
  const mask = room.bitMap(croppedWidth, croppedHeight);
  for (let y = 0; y < croppedHeight; y++) {
    const from = (top + y) * width + left;
    pixels.set(image.pixels.subarray(from, from + croppedWidth), y * croppedWidth);
    mask.bits.set(foreground.bits.subarray(from, from + croppedWidth), y * croppedWidth);
  }
  const cropped = { ...image, width: croppedWidth, height: croppedHeight, pixels };
  return { image: cropped, foreground: mask, left, top };
}

function rowsWithForeground({ width, height, bits }: BitMap): readonly number[] {
  return Array.from({ length: height }, (_, y) => y).filter((y) =>
    bits.subarray(y * width, (y + 1) * width).includes(1),
  );
}

function columnsWithForeground({ width, height, bits }: BitMap): { first: number; last: number } {
  let first = width;
  let last = -1;
  for (let y = 0; y < height; y++) {
    const row = bits.subarray(y * width, (y + 1) * width);
    const start = row.indexOf(1);
    if (start < 0) continue;
    first = Math.min(first, start);
    last = Math.max(last, row.lastIndexOf(1));
  }
  return { first, last };
}
