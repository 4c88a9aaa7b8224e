import type { Random } from '../random.ts';
import { uniform } from '../random.ts';
import { sampleBilinear } from '../sample.ts';
import { smoothNoise, smoothStep } from '../smooth-noise.ts';
import { masterHeight, masterWidth } from './master-size.ts';
import type { SingularPoints } from './singular-points.ts';

/** Distance between neighbouring ridges at a place of the master, pixels. */
export type RidgePeriodModel = (x: number, y: number) => number;

/** Mean period of a finger, pixels: 0.41 to 0.5 mm. */
const meanPeriodPixels = [8.1, 9.8] as const;
/** How much it wanders over the finger, as a share, and over which distance, pixels. */
const wanderShare = 0.05;
const wanderPixels = 70;
/** Ridges lie farther apart above the highest core and below the lowest delta (SFinGe). */
const tipShare = 0.06;
const baseShare = 0.22;

export function drawRidgePeriod(points: SingularPoints, random: Random): RidgePeriodModel {
  const mean = uniform(random, ...meanPeriodPixels);
  const wander = smoothNoise(
    random,
    Math.ceil(masterWidth / 4),
    Math.ceil(masterHeight / 4),
    wanderPixels / 4,
  );
  const topY = Math.min(220, ...points.cores.map(({ y }) => y));
  const bottomY = Math.max(310, ...points.deltas.map(({ y }) => y));
  return (x, y) => {
    const tip = tipShare * smoothStep((topY - y) / 120);
    const base = baseShare * smoothStep((y - bottomY + 40) / 120);
    return mean * (1 + tip + base + wanderShare * sampleBilinear(wander, x / 4, y / 4));
  };
}
