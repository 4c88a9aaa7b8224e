import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { type Random, uniform } from '../random.ts';
import { sampleBilinear } from '../sample.ts';
import { smoothNoise } from '../smooth-noise.ts';

/** How far the finger slips while it touches, pixels: most marks hardly, some by half a ridge. */
const slipPixels = [0.5, 5] as const;
/** Steps of the mean along the slip. */
const steps = 5;
/** Length of the patches in which much or little of the print stays on the surface, pixels. */
const patchPixels = 45;
/** What stays, at the middle of the patches, and how far they differ. */
const transferShare = 0.7;
const transferDeviation = 0.3;

/** What a surface keeps of a print: slipped along one direction, and lost in patches. */
export function smearPrint(print: FloatMap, random: Random): FloatMap {
  const { width, height } = print;
  // The square of an even draw: small slips are the usual ones.
  const slip = slipPixels[0] + (slipPixels[1] - slipPixels[0]) * random() ** 2;
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
      const transfer = transferShare + transferDeviation * patches.values[i]!;
      kept.values[i] = (sum / steps) * Math.min(1, Math.max(0, transfer));
    }
  }
  return kept;
}
