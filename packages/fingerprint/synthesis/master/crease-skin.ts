import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import { cutLine, type LineShape } from '../cut-line.ts';
import { type Random, uniform } from '../random.ts';
import { smoothNoise, smoothStep } from '../smooth-noise.ts';

/** The state of the skin itself: worn skin has flat patches and many creases. */
export type SkinState = 'usual' | 'worn';

interface Wear {
  readonly creases: readonly [min: number, max: number];
  /** Height that the flattest patches keep. */
  readonly keptHeight: number;
}

const wears: Readonly<Record<SkinState, Wear>> = {
  usual: { creases: [0, 5], keptHeight: 0.9 },
  worn: { creases: [14, 30], keptHeight: 0.3 },
};
/** Length of worn patches, pixels. */
const patchPixels = 55;
const crease: LineShape = {
  lengthPixels: [40, 210],
  halfWidthPixels: [0.8, 2.2],
  bendMax: 0.006,
  floor: -1.4,
};

/**
 * The ridges with the creases and the worn patches that every impression of the finger shows: lines
 * across the ridges that do not print, and places where the ridges stand low.
 */
export function creaseSkin(ridges: FloatMap, skin: SkinState, random: Random): FloatMap {
  const { width, height, values } = ridges;
  const wear = wears[skin];
  const patches = smoothNoise(random, width, height, patchPixels);
  const creased = createFloatMap(width, height);
  for (let i = 0; i < values.length; i++) {
    const kept = 1 - (1 - wear.keptHeight) * smoothStep(patches.values[i]!);
    creased.values[i] = values[i]! * kept;
  }
  const count = Math.floor(uniform(random, ...wear.creases));
  for (let n = 0; n < count; n++) cutLine(creased, crease, random);
  return creased;
}
