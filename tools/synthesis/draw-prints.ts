// Templates of synthetic impressions that went through pixels: drawn, printed and read.
import type { ImpressionOptions, Template } from '../../packages/fingerprint/index.ts';
import { askThreads } from '../threads/ask-threads.ts';

/** By whom an impression is read: extracted as an exemplar, as a mark, or marked by an examiner. */
export type Reading = 'exemplar' | 'mark' | 'examiner';

export interface WantedPrint {
  readonly options: ImpressionOptions;
  /** As an exemplar where it is not stated. */
  readonly reading?: Reading;
}

/** One finger with the prints that are wanted of it. */
export interface FingerRequest {
  readonly seed: number;
  readonly prints: readonly WantedPrint[];
}

/** The templates of each finger, in the order of the requests, made on all cores. */
export function drawPrints(
  requests: readonly FingerRequest[],
  onDone?: () => void,
): Promise<readonly (readonly Template[])[]> {
  const worker = new URL('./print-worker.ts', import.meta.url);
  return askThreads(worker, requests, onDone ? { onDone } : {});
}
