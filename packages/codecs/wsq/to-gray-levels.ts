import type { FrameHeader } from './frame-header.ts';

/** Back from normalized values to gray levels, rounded and held within 0 to 255. The kernel's twin. */
export function toGrayLevels(plane: Float32Array, { shift, scale }: FrameHeader): Uint8Array {
  const pixels = new Uint8Array(plane.length);
  for (let i = 0; i < plane.length; i++) {
    const level = Math.fround(Math.fround(plane[i]! * scale) + shift);
    const rounded = Math.fround(level + 0.5);
    pixels[i] = rounded < 0 ? 0 : rounded > 255 ? 255 : rounded;
  }
  return pixels;
}
