import type { FloatMap } from '../../extraction/maps.ts';
import { drawCaptureConditions } from '../../synthesis/impression/capture-conditions.ts';
import { printFinger } from '../../synthesis/impression/print-finger.ts';
import type { MasterFinger } from '../../synthesis/master/master-finger.ts';
import { createRandom } from '../../synthesis/random.ts';

/** One impression as createImpression makes it, but lying upright in the middle: 1 prints, 0 not. */
export function printUpright(
  master: MasterFinger,
  seed: number,
  quality: number,
  kind: 'plain' | 'rolled' = 'plain',
): FloatMap {
  const stream = (step: string) => createRandom('slap-finger', master.seed, seed, step);
  const options = { kind, quality, moisture: 'usual' } as const;
  const drawn = drawCaptureConditions(stream('conditions'), options);
  const upright = { ...drawn, shiftX: 0, shiftY: 0, rotationDegrees: 0 };
  return printFinger(master, upright, stream);
}
