import type { Random } from '../random.ts';
import { uniform } from '../random.ts';
import { masterCenterX, masterHeight } from './master-size.ts';
import type { OrientationModel } from './orientation-model.ts';

/** From one foot of the arch to the other, pixels. */
const waveWidthPixels = 416;

/**
 * The flow of a plain arch, which has no singular point (Cappelli, SFinGe): ridges rise from the
 * left and fall to the right, steepest in the middle height, level at the bottom.
 */
export function drawArchOrientation(random: Random): OrientationModel {
  const center = masterCenterX + uniform(random, -14, 14);
  const steepness = uniform(random, 1.1, 1.6);
  const crestY = uniform(random, 0.42, 0.5) * masterHeight;
  const spreadY = uniform(random, 0.2, 0.27) * masterHeight;
  const tipSlope = uniform(random, 0.9, 1.2);
  return (x, y) => {
    const across = (x - center) / waveWidthPixels;
    const crest = Math.exp(-0.5 * ((y - crestY) / spreadY) ** 2);
    const tip = Math.max(0, 1 - y / crestY);
    const slope = steepness * crest * Math.sin(2 * Math.PI * across) + tipSlope * tip * 2 * across;
    return -Math.atan(slope);
  };
}
