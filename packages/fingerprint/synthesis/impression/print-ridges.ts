import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import type { MasterFinger } from '../master/master-finger.ts';
import type { Random } from '../random.ts';
import { sampleBilinear } from '../sample.ts';
import { smoothNoise, smoothStep } from '../smooth-noise.ts';
import type { CaptureConditions } from './capture-conditions.ts';
import type { Placement } from './place-finger.ts';

// All heights are in units of the ridge wave, which is 1 on a ridge and -1 in a valley. They and
// the shares below were set by eye against prints of optical scanners.

/** Above this a ridge prints when it is gently pressed: ridges a little narrower than valleys. */
const restHeight = 0.1;
/** How far pressing hard lowers that level: ridges widen. */
const pressureHeight = 0.45;
/** Half the step from no print to full print. */
const edgeHeight = 0.35;
/** What an open pore takes off the ridge. */
const poreDepth = 1.6;
/** Dry and wet patches, and the grain of the skin, at unevenness 1; their lengths in pixels. */
const patchHeight = 0.45;
const patchPixels = 60;
const grainHeight = 0.75;
const grainPixels = 2.3;
/** How the level rises where the finger curves away, from one share of the outline to another. */
const outlineHeight = 1.9;
const outlineFrom = 0.8;
const outlineTo = 1.1;
/** Beyond this share of the outline nothing prints. */
const reach = 1.26;

/** How much of each pixel prints, 0 none to 1 full: what stands above the level of contact. */
export function printRidges(
  { ridges, pores }: MasterFinger,
  { masterX, masterY }: Placement,
  area: FloatMap,
  { width, height, unevenness, pressure, poreOpenness }: CaptureConditions,
  random: Random,
): FloatMap {
  const patches = smoothNoise(random, width, height, patchPixels);
  const grain = smoothNoise(random, width, height, grainPixels);
  const pressed = restHeight - pressureHeight * pressure;
  const print = createFloatMap(width, height);
  for (let i = 0; i < print.values.length; i++) {
    if (area.values[i]! > reach) continue;
    const x = masterX.values[i]!;
    const y = masterY.values[i]!;
    const skin =
      sampleBilinear(ridges, x, y) - poreOpenness * poreDepth * sampleBilinear(pores, x, y);
    const rough = grainHeight * grain.values[i]! - patchHeight * patches.values[i]!;
    const level = pressed + (1 + unevenness) * outlineRise(area.values[i]!);
    const above = skin + unevenness * rough - level;
    print.values[i] = smoothStep((above + edgeHeight) / (2 * edgeHeight));
  }
  return print;
}

function outlineRise(distance: number): number {
  return outlineHeight * smoothStep((distance - outlineFrom) / (outlineTo - outlineFrom)) ** 2;
}
