import type { GrayImage } from '@whorl/codecs';
import type { Bounds } from './bounds.ts';
import { cropKernel, foregroundBoundsKernel } from './kernels/crop-kernel.ts';
import { type BitMap, createBitMap, type MapRoom, ownMaps } from './maps.ts';

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
  const { width, height, pixels } = image;
  const bounds = foregroundBoundsKernel(foreground);
  if (!bounds) return { image, foreground, left: 0, top: 0 };
  const left = Math.max(0, bounds.left - marginPixels);
  const top = Math.max(0, bounds.top - marginPixels);
  const croppedWidth = Math.min(width, bounds.right + 1 + marginPixels) - left;
  const croppedHeight = Math.min(height, bounds.bottom + 1 + marginPixels) - top;
  const crop = (bits: Uint8Array) =>
    cropKernel({ width, height, bits }, left, top, croppedWidth, croppedHeight, room);
  const print = { width: croppedWidth, height: croppedHeight, pixels: crop(pixels).bits };
  return { image: { ...image, ...print }, foreground: crop(foreground.bits), left, top };
}

/** The kernel's twin. */
export function foregroundBoundsTwin({ width, bits }: BitMap): Bounds | undefined {
  const places = [...bits.keys()].filter((i) => bits[i] === 1);
  if (places.length === 0) return undefined;
  const columns = places.map((i) => i % width);
  const rows = places.map((i) => Math.floor(i / width));
  return {
    left: Math.min(...columns),
    right: Math.max(...columns),
    top: Math.min(...rows),
    bottom: Math.max(...rows),
  };
}

/** The kernel's twin. */
export function cropTwin(
  { width, bits }: BitMap,
  left: number,
  top: number,
  croppedWidth: number,
  croppedHeight: number,
): BitMap {
  const result = createBitMap(croppedWidth, croppedHeight);
  for (let i = 0; i < result.bits.length; i++) {
    const [x, y] = [i % croppedWidth, Math.floor(i / croppedWidth)];
    result.bits[i] = bits[(top + y) * width + left + x]!;
  }
  return result;
}
