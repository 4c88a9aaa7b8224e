import type { GrayImage } from '@whorl/codecs';
import type { MasterFinger } from '../master/master-finger.ts';
import { createRandom } from '../random.ts';
import { drawCaptureConditions } from './capture-conditions.ts';
import { drawContactArea } from './contact-area.ts';
import { fingerFrame } from './finger-frame.ts';
import { placeFinger } from './place-finger.ts';
import { printRidges } from './print-ridges.ts';
import { renderGray } from './render-gray.ts';
import { scratchPrint } from './scratch-print.ts';
import { drawSkinDistortion } from './skin-distortion.ts';

export interface ImpressionOptions {
  /** Another number, another impression of the finger; the same number, the same pixels. */
  readonly seed: number;
  /** 0 (worst) to 100 (best); drawn where it is not stated. */
  readonly quality?: number;
}

/**
 * One plain impression of a finger, 368 by 480 pixels at 500 ppi: placed, distorted, pressed,
 * scratched and scanned, each by chance (the second half of SFinGe).
 */
export function createImpression(master: MasterFinger, options: ImpressionOptions): GrayImage {
  const { seed, quality } = options;
  const stream = (step: string) =>
    createRandom('impression', master.class, master.seed, seed, step);
  const conditions = drawCaptureConditions(stream('conditions'), quality);
  const distortion = drawSkinDistortion(conditions, stream('distortion'));
  const frame = fingerFrame(conditions);
  const placement = placeFinger(frame, distortion);
  const area = drawContactArea(frame, conditions.contactShare, stream('contact-area'));
  const print = printRidges(master, placement, area, conditions, stream('ridges'));
  const scratched = scratchPrint(print, conditions.scratchCount, stream('scratches'));
  return renderGray(scratched, conditions, stream('scanner'));
}
