import type { GrayImage } from '@whorl/codecs';
import { leaveMark } from '../mark/leave-mark.ts';
import { renderMark } from '../mark/render-mark.ts';
import type { MasterFinger } from '../master/master-finger.ts';
import { createRandom } from '../random.ts';
import { drawCaptureConditions } from './capture-conditions.ts';
import type { ImpressionOptions } from './impression-options.ts';
import { printFinger } from './print-finger.ts';
import { renderGray } from './render-gray.ts';

/**
 * One impression of a finger at 500 ppi: placed, distorted, pressed, scratched and scanned, each by
 * chance (the second half of SFinGe); a latent one smeared and lifted from whatever it lay on. Its
 * size is that of its kind, 368 by 480 pixels for a plain one.
 */
export function createImpression(master: MasterFinger, options: ImpressionOptions): GrayImage {
  const { seed, kind = 'plain', quality, moisture = 'usual' } = options;
  if (kind === 'latent') {
    const { left, contrastLevels, stream } = leaveMark(master, options);
    return renderMark(left, contrastLevels, stream('surface'));
  }
  const stream = (step: string) =>
    createRandom('impression', master.class, master.seed, seed, kind, step);
  const conditions = drawCaptureConditions(stream('conditions'), { kind, quality, moisture });
  return renderGray(printFinger(master, conditions, stream), conditions, stream('scanner'));
}
