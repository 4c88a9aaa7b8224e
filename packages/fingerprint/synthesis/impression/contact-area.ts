import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { type Random, uniform } from '../random.ts';
import { smoothNoise } from '../smooth-noise.ts';
import type { CaptureConditions } from './capture-conditions.ts';
import type { FingerFrame } from './finger-frame.ts';
import { kindShapes } from './impression-kind.ts';

/** Unevenness of the outline, as a share of its radius, and the length of its waves, pixels. */
const unevenShare = 0.035;
const unevenPixels = 26;

/**
 * How far each pixel lies from the middle of the contact: 0 there, 1 at the outline of the area
 * that touches, which is a share of the greatest in both directions.
 */
export function drawContactArea(
  frame: FingerFrame,
  { kind, width, height, contactShare }: CaptureConditions,
  random: Random,
): FloatMap {
  const shape = kindShapes[kind];
  const halfWidth = contactShare * uniform(random, ...shape.halfWidth);
  const tipHeight = contactShare * uniform(random, ...shape.tipHeight);
  const baseHeight = contactShare * uniform(random, ...shape.baseHeight);
  const { squareness } = shape;
  const uneven = smoothNoise(random, width, height, unevenPixels);
  const area = createFloatMap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fingerX, fingerY] = frame(x, y);
      const across = Math.abs(fingerX) / halfWidth;
      const along = Math.abs(fingerY) / (fingerY < 0 ? tipHeight : baseHeight);
      const distance = (across ** squareness + along ** squareness) ** (1 / squareness);
      area.values[y * width + x] = distance + unevenShare * uneven.values[y * width + x]!;
    }
  }
  return area;
}
