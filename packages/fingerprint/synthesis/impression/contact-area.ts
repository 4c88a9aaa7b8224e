import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { type Random, uniform } from '../random.ts';
import { smoothNoise } from '../smooth-noise.ts';
import type { CaptureConditions } from './capture-conditions.ts';
import { impressionHeight, impressionWidth } from './impression-size.ts';

/** Greatest half axes of the area that touches, pixels: a fingertip is round, its base drawn out. */
const halfWidthPixels = [138, 160] as const;
const tipHeightPixels = [165, 185] as const;
const baseHeightPixels = [195, 230] as const;
/** Unevenness of the outline, as a share of its radius, and the length of its waves, pixels. */
const outlineShare = 0.035;
const outlineWavePixels = 26;

/**
 * How far each pixel lies from the middle of the contact, 0 there and 1 at the outline of the
 * area that touches.
 */
export function drawContactArea(conditions: CaptureConditions, random: Random): FloatMap {
  const { contactShare, shiftX, shiftY, rotationDegrees } = conditions;
  const halfWidth = contactShare * uniform(random, ...halfWidthPixels);
  const tipHeight = contactShare * uniform(random, ...tipHeightPixels);
  const baseHeight = contactShare * uniform(random, ...baseHeightPixels);
  const outline = smoothNoise(random, impressionWidth, impressionHeight, outlineWavePixels);
  const cosine = Math.cos((rotationDegrees * Math.PI) / 180);
  const sine = Math.sin((rotationDegrees * Math.PI) / 180);
  const area = createFloatMap(impressionWidth, impressionHeight);
  for (let y = 0; y < impressionHeight; y++) {
    for (let x = 0; x < impressionWidth; x++) {
      const dx = x - impressionWidth / 2 - shiftX;
      const dy = y - impressionHeight / 2 - shiftY;
      const across = (dx * cosine - dy * sine) / halfWidth;
      const down = dx * sine + dy * cosine;
      const along = down / (down < 0 ? tipHeight : baseHeight);
      // Above an ellipse in the exponent: the sides of a finger run straighter.
      const distance = (Math.abs(across) ** 2.4 + Math.abs(along) ** 2.4) ** (1 / 2.4);
      const i = y * impressionWidth + x;
      area.values[i] = distance + outlineShare * outline.values[i]!;
    }
  }
  return area;
}
