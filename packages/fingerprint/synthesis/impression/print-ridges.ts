import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import type { MasterFinger } from '../master/master-finger.ts';
import type { Random } from '../random.ts';
import { sampleBilinear } from '../sample.ts';
import { smoothNoise, smoothStep } from '../smooth-noise.ts';
import type { CaptureConditions } from './capture-conditions.ts';
import { impressionHeight, impressionWidth } from './impression-size.ts';
import type { Placement } from './place-finger.ts';

/**
 * Heights of the ridge wave. A ridge prints where it stands above the level of contact; pressing
 * lowers that level by up to this much, and ridges widen.
 */
const pressureHeight = 0.45;
/** A gentle press prints ridges a little narrower than valleys. */
const restHeight = 0.1;
/** Half the width of the step from no print to full print. */
const edgeHeight = 0.35;
/** What the level rises by at the outline of the contact, where the finger curves away. */
const outlineHeight = 1.9;
const outlineFrom = 0.72;
const outlineTo = 1.06;
/** What an open pore takes off the ridge. */
const poreDepth = 1.6;
/** Dry and wet patches, and the grain of the skin, lengths in pixels. */
const patchPixels = 60;
const patchShare = 0.45;
const grainPixels = 2.3;
const grainShare = 0.75;

/** How much of each pixel prints: 0 none, 1 full. */
export function printRidges(
  master: MasterFinger,
  { masterX, masterY }: Placement,
  area: FloatMap,
  conditions: CaptureConditions,
  random: Random,
): FloatMap {
  const patches = smoothNoise(random, impressionWidth, impressionHeight, patchPixels);
  const grain = smoothNoise(random, impressionWidth, impressionHeight, grainPixels);
  const { unevenness, pressure, poreOpenness } = conditions;
  const print = createFloatMap(impressionWidth, impressionHeight);
  for (let i = 0; i < print.values.length; i++) {
    const distance = area.values[i]!;
    if (distance > outlineTo + 0.2) continue;
    const outline =
      outlineHeight * smoothStep((distance - outlineFrom) / (outlineTo - outlineFrom));
    const level =
      restHeight -
      pressureHeight * pressure +
      outline ** 2 / outlineHeight +
      unevenness * patchShare * patches.values[i]!;
    const x = masterX.values[i]!;
    const y = masterY.values[i]!;
    const height =
      sampleBilinear(master.ridges, x, y) -
      poreOpenness * poreDepth * sampleBilinear(master.pores, x, y) +
      unevenness * grainShare * grain.values[i]!;
    print.values[i] = smoothStep((height - level + edgeHeight) / (2 * edgeHeight));
  }
  return print;
}
