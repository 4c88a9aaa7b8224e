import type { GrayImage } from '@whorl/codecs';
import { templatePpi } from '../template.ts';
import type { BitMap, FloatMap } from './maps.ts';
import { cellAt, orientationOfCell } from './orientation.ts';
import type { OrientationField } from './orientation-field.ts';

const resolution = { ppi: templatePpi, source: 'stated' } as const;

/** The map stretched from its smallest to its largest value; large is dark, as ridges are. */
export function floatPicture({ width, height, values }: FloatMap): GrayImage {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const scale = high > low ? 255 / (high - low) : 0;
  return {
    width,
    height,
    pixels: Uint8Array.from(values, (v) => 255 - (v - low) * scale),
    resolution,
  };
}

/** Yes is black. */
export function bitPicture({ width, height, bits }: BitMap): GrayImage {
  return { width, height, pixels: bits.map((bit) => (bit === 1 ? 0 : 255)), resolution };
}

/** Distance and half length of the strokes that show the orientation, pixels. */
const strokeGridPixels = 12;
const strokeHalfPixels = 5;

/** The print paled, with a stroke along the ridges at every grid point of the foreground. */
export function orientationPicture(
  { width, height, pixels: print }: GrayImage,
  orientation: OrientationField,
  foreground: BitMap,
): GrayImage {
  const pixels = print.map((pixel) => 160 + (pixel * 95) / 255);
  for (let y = strokeGridPixels / 2; y < height; y += strokeGridPixels) {
    for (let x = strokeGridPixels / 2; x < width; x += strokeGridPixels) {
      if (foreground.bits[y * width + x] === 0) continue;
      const angle = orientationOfCell(orientation, cellAt(orientation, x, y));
      for (let t = -strokeHalfPixels; t <= strokeHalfPixels; t += 0.5) {
        const px = Math.round(x + t * Math.cos(angle));
        const py = Math.round(y + t * Math.sin(angle));
        if (px >= 0 && py >= 0 && px < width && py < height) pixels[py * width + px] = 0;
      }
    }
  }
  return { width, height, pixels, resolution };
}
