import type { FloatMap } from '../../extraction/maps.ts';
import { drawCaptureConditions } from '../../synthesis/impression/capture-conditions.ts';
import { drawContactArea } from '../../synthesis/impression/contact-area.ts';
import { fingerFrame } from '../../synthesis/impression/finger-frame.ts';
import { placeFinger } from '../../synthesis/impression/place-finger.ts';
import { printRidges } from '../../synthesis/impression/print-ridges.ts';
import { scratchPrint } from '../../synthesis/impression/scratch-print.ts';
import { drawSkinDistortion } from '../../synthesis/impression/skin-distortion.ts';
import type { MasterFinger } from '../../synthesis/master/master-finger.ts';
import { createRandom } from '../../synthesis/random.ts';

/** One impression as createImpression makes it, but lying upright in the middle: 1 prints, 0 not. */
export function printUpright(master: MasterFinger, seed: number, quality: number): FloatMap {
  const stream = (step: string) => createRandom('slap-finger', master.seed, seed, step);
  const drawn = drawCaptureConditions(stream('conditions'), quality);
  const conditions = { ...drawn, shiftX: 0, shiftY: 0, rotationDegrees: 0 };
  const frame = fingerFrame(conditions);
  const placement = placeFinger(frame, drawSkinDistortion(conditions, stream('distortion')));
  const area = drawContactArea(frame, conditions.contactShare, stream('contact-area'));
  const print = printRidges(master, placement, area, conditions, stream('ridges'));
  return scratchPrint(print, conditions.scratchCount, stream('scratches'));
}
