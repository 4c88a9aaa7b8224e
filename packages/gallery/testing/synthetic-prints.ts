import type { Minutia, Template } from '@whorl/fingerprint';
import { type PackedPrint, packPrint } from '../packed-print.ts';

/** A small finger that nobody has: minutiae at random, few enough for tests by the thousand. */
export function syntheticFinger(seed: number, minutiaCount = 24): readonly Minutia[] {
  const random = createDice(seed);
  return Array.from({ length: minutiaCount }, () => ({
    x: Math.floor(random() * 240),
    y: Math.floor(random() * 300),
    angleDegrees: Math.floor(random() * 360),
    type: random() < 0.5 ? 'ending' : 'bifurcation',
    quality: 40 + Math.floor(random() * 60),
  }));
}

/** An impression of a finger: moved by a pixel or two, with a minutia missing here and there. */
export function syntheticImpression(finger: number, impression: number): PackedPrint {
  const random = createDice(finger * 1009 + impression);
  const shift = () => Math.round((random() - 0.5) * 4);
  const minutiae = syntheticFinger(finger)
    .filter(() => impression === 0 || random() > 0.1)
    .map((m) => (impression === 0 ? m : { ...m, x: m.x + shift(), y: m.y + shift() }));
  const template: Template = { width: 260, height: 320, minutiae, quality: 80 };
  return packPrint(template);
}

/** The generator of Park and Miller: the same numbers for the same seed everywhere. */
function createDice(seed: number): () => number {
  let state = (seed * 48_271 + 11) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
