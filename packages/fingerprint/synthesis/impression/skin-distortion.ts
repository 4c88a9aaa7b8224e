import { type Random, uniform } from '../random.ts';
import type { CaptureConditions } from './capture-conditions.ts';

/** How far the finger is dragged and turned while it is pressed. */
export type Drag = Pick<CaptureConditions, 'dragX' | 'dragY' | 'torsionDegrees'>;

/** By how much the skin that shows at a place lies off it, both in pixels on the finger. */
export type SkinDistortion = (x: number, y: number) => readonly [dx: number, dy: number];

/** Half axes of the part of the skin that sticks to the platen and cannot slip, pixels. */
const stickHalfWidthPixels = [45, 75] as const;
const stickHalfHeightPixels = [60, 95] as const;
/** How far beyond the sticking part the skin slips in full, in units of its half axes. */
const elasticity = [1.2, 2.2] as const;

/**
 * Plastic distortion of skin (Cappelli, Maio & Maltoni, "Modelling plastic distortion in
 * fingerprint images", ICAPR 2001): the middle sticks to the platen, the outside moves with the
 * finger, which is dragged and turned as a whole, and between the two the skin gives way.
 */
export function drawSkinDistortion(conditions: Drag, random: Random): SkinDistortion {
  const { dragX, dragY, torsionDegrees } = conditions;
  const halfWidth = uniform(random, ...stickHalfWidthPixels);
  const halfHeight = uniform(random, ...stickHalfHeightPixels);
  const reach = uniform(random, ...elasticity);
  const cosine = Math.cos((torsionDegrees * Math.PI) / 180) - 1;
  const sine = Math.sin((torsionDegrees * Math.PI) / 180);
  return (x, y) => {
    const beyond = Math.hypot(x / halfWidth, y / halfHeight) - 1;
    if (beyond <= 0) return [0, 0];
    const slip = beyond >= reach ? 1 : (1 - Math.cos((Math.PI * beyond) / reach)) / 2;
    return [slip * (cosine * x - sine * y + dragX), slip * (sine * x + cosine * y + dragY)];
  };
}
