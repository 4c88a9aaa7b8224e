// Templates of synthetic impressions that went through pixels: drawn, printed and read.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ImpressionOptions, Template } from '../../packages/fingerprint/index.ts';

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
export async function drawPrints(
  requests: readonly FingerRequest[],
  onDone: () => void = () => {},
): Promise<Template[][]> {
  const results: Template[][] = [];
  let next = 0;
  const runThread = async (): Promise<void> => {
    const worker = new Worker(new URL('./print-worker.ts', import.meta.url));
    while (next < requests.length) {
      const index = next++;
      results[index] = await ask(worker, requests[index]!);
      onDone();
    }
    await worker.terminate();
  };
  const threadCount = Math.min(availableParallelism(), requests.length);
  await Promise.all(Array.from({ length: threadCount }, runThread));
  return results;
}

function ask(worker: Worker, request: FingerRequest): Promise<Template[]> {
  return new Promise((resolve, reject) => {
    const onMessage = (templates: Template[]): void => {
      worker.off('error', reject);
      resolve(templates);
    };
    worker.once('message', onMessage);
    worker.once('error', reject);
    worker.postMessage(request);
  });
}
