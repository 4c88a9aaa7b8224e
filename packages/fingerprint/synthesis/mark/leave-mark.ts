import type { FloatMap } from '../../extraction/maps.ts';
import { type CaptureConditions, drawCaptureConditions } from '../impression/capture-conditions.ts';
import type { ImpressionOptions } from '../impression/impression-options.ts';
import { printFinger } from '../impression/print-finger.ts';
import type { MasterFinger } from '../master/master-finger.ts';
import { createRandom, type Random, uniform } from '../random.ts';
import { markClarities, markLosses } from './mark-clarity.ts';
import { smearPrint } from './smear-print.ts';

/** What a finger left on a surface, before anybody photographs or reads it. */
export interface LeftMark {
  readonly conditions: CaptureConditions;
  /** 0 nothing to 1 all of the ridge's sweat. */
  readonly left: FloatMap;
  readonly contrastLevels: number;
  /** The streams of chance that the mark was drawn from, a name each. */
  readonly stream: (step: string) => Random;
}

/** Touches a surface with a finger: the same mark for the same finger and options. */
export function leaveMark(master: MasterFinger, options: ImpressionOptions): LeftMark {
  const stream = (step: string): Random =>
    createRandom('impression', master.class, master.seed, options.seed, 'latent', step);
  const random = stream('mark');
  const drawn = markClarities[Math.floor(random() * markClarities.length)]!;
  const loss = markLosses[options.clarity ?? drawn];
  const conditions = {
    ...drawCaptureConditions(stream('conditions'), {
      kind: 'latent',
      quality: options.quality ?? loss.quality,
      moisture: options.moisture ?? 'usual',
    }),
    contactShare: uniform(random, ...loss.contactShare),
  };
  const contrastLevels = uniform(random, ...loss.contrastLevels);
  const left = smearPrint(printFinger(master, conditions, stream), loss, stream('smear'));
  return { conditions, left, contrastLevels, stream };
}
