import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { type Random, uniform } from '../random.ts';
import { sampleBilinear } from '../sample.ts';
import { smoothNoise } from '../smooth-noise.ts';
import type { MarkLoss } from './mark-clarity.ts';

/** Steps of the mean along the slip. */
const steps = 5;
/** Length of the patches in which much or little of the print stays on the surface, pixels. */
const patchPixels = 45;

/** What a surface keeps of a print: slipped along one direction, and lost in patches. */
export function smearPrint(print: FloatMap, loss: MarkLoss, random: Random): FloatMap {
  const { width, height } = print;
  const [least, most] = loss.slipPixels;
  // The square of an even draw: small slips are the usual ones.
  const slip = least + (most - least) * random() ** 2;
  const angle = uniform(random, 0, Math.PI);
  const [dx, dy] = [slip * Math.cos(angle), slip * Math.sin(angle)];
  const patches = smoothNoise(random, width, height, patchPixels);
  const kept = createFloatMap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let step = 0; step < steps; step++) {
        const along = step / (steps - 1) - 0.5;
        sum += sampleBilinear(print, x + along * dx, y + along * dy);
      }
      const i = y * width + x;
      const transfer = loss.transferShare + loss.transferDeviation * patches.values[i]!;
      kept.values[i] = (sum / steps) * Math.min(1, Math.max(0, transfer));
    }
  }
  return kept;
}
