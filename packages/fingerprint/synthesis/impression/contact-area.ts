import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { type Random, uniform } from '../random.ts';
import { smoothNoise } from '../smooth-noise.ts';
import type { FingerFrame } from './finger-frame.ts';
import { impressionHeight, impressionWidth } from './impression-size.ts';

/** Greatest half axes of the area that touches, pixels: round at the tip, drawn out at the base. */
const halfWidthPixels = [142, 168] as const;
const tipHeightPixels = [172, 196] as const;
const baseHeightPixels = [205, 250] as const;
/** Exponent of the outline: 2 is an ellipse, above it the sides run straighter. */
const squareness = 2.5;
/** Unevenness of the outline, as a share of its radius, and the length of its waves, pixels. */
const unevenShare = 0.035;
const unevenPixels = 26;

/** How far a place of the finger (pixels off the middle of the contact) lies from that middle. */
export type ContactOutline = (fingerX: number, fingerY: number) => number;

/** An even outline: 0 in the middle, 1 at the edge of the given share of the greatest area. */
export function drawContactOutline(share: number, random: Random): ContactOutline {
  const halfWidth = share * uniform(random, ...halfWidthPixels);
  const tipHeight = share * uniform(random, ...tipHeightPixels);
  const baseHeight = share * uniform(random, ...baseHeightPixels);
  return (fingerX, fingerY) => {
    const across = Math.abs(fingerX) / halfWidth;
    const along = Math.abs(fingerY) / (fingerY < 0 ? tipHeight : baseHeight);
    return (across ** squareness + along ** squareness) ** (1 / squareness);
  };
}

/**
 * How far each pixel lies from the middle of the contact: 0 there, 1 at the outline of the area
 * that touches, which is `share` of the greatest in both directions.
 */
export function drawContactArea(frame: FingerFrame, share: number, random: Random): FloatMap {
  const outline = drawContactOutline(share, random);
  const uneven = smoothNoise(random, impressionWidth, impressionHeight, unevenPixels);
  const area = createFloatMap(impressionWidth, impressionHeight);
  for (let y = 0; y < impressionHeight; y++) {
    for (let x = 0; x < impressionWidth; x++) {
      const [fingerX, fingerY] = frame(x, y);
      const i = y * impressionWidth + x;
      area.values[i] = outline(fingerX, fingerY) + unevenShare * uneven.values[i]!;
    }
  }
  return area;
}
