import type { GrayImage } from '../gray-image.ts';
import type { FrameHeader } from './frame-header.ts';
import { scaledValue, toScaled } from './scaled-number.ts';

/** Normalized values reach to about this far on either side of zero (IAFIS-IC-0110 v3, 3.1). */
const normalizedMax = 128;

/** Shift and scale of an image, rounded to what a frame header states. */
export function frameOf(image: GrayImage): FrameHeader {
  let sum = 0;
  let lowest = 255;
  let highest = 0;
  for (const level of image.pixels) {
    sum += level;
    if (level < lowest) lowest = level;
    if (level > highest) highest = level;
  }
  const mean = sum / image.pixels.length;
  const scale = Math.max(highest - mean, mean - lowest) / normalizedMax || 1;
  const state = (value: number) => scaledValue(toScaled(value, 0xffff));
  return { width: image.width, height: image.height, shift: state(mean), scale: state(scale) };
}

/** Gray levels as values about zero. */
export function normalizeLevels(image: GrayImage, frame: FrameHeader): Float32Array {
  return Float32Array.from(image.pixels, (level) => (level - frame.shift) / frame.scale);
}
