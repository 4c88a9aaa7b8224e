import type { FloatMap } from '../../extraction/maps.ts';
import type { MasterFinger } from '../master/master-finger.ts';
import type { Random } from '../random.ts';
import type { CaptureConditions } from './capture-conditions.ts';
import { drawContactArea } from './contact-area.ts';
import { fingerFrame } from './finger-frame.ts';
import { placeFinger } from './place-finger.ts';
import { printRidges } from './print-ridges.ts';
import { scratchPrint } from './scratch-print.ts';
import { drawSkinDistortion } from './skin-distortion.ts';

/** How much of each pixel a finger prints under the given conditions, 0 none to 1 full. */
export function printFinger(
  master: MasterFinger,
  conditions: CaptureConditions,
  stream: (step: string) => Random,
): FloatMap {
  const distortion = drawSkinDistortion(conditions, stream('distortion'));
  const frame = fingerFrame(conditions);
  const placement = placeFinger(frame, conditions, distortion);
  const area = drawContactArea(frame, conditions, stream('contact-area'));
  const print = printRidges(master, placement, area, conditions, stream('ridges'));
  return scratchPrint(print, conditions.scratchCount, stream('scratches'));
}
