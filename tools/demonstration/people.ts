// The synthetic people of the demonstration: nobody has these fingers.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { GrayImage } from '../../packages/codecs/index.ts';

export interface ImpressionRequest {
  /** Names the finger: the same number is the same skin. */
  readonly fingerSeed: number;
  /** Names the impression of it. */
  readonly impressionSeed: number;
  /** 0 (worst) to 100 (best). */
  readonly quality: number;
}

/** Makes impressions on all cores; the answers come in the order of the requests. */
export async function makeImpressions(
  requests: readonly ImpressionRequest[],
): Promise<readonly GrayImage[]> {
  const images: GrayImage[] = [];
  let next = 0;
  const runThread = async (): Promise<void> => {
    const worker = new Worker(new URL('./impression-worker.ts', import.meta.url));
    while (next < requests.length) {
      const index = next++;
      worker.postMessage(requests[index]);
      [images[index]] = await once(worker, 'message');
    }
    await worker.terminate();
  };
  const threadCount = Math.min(availableParallelism(), requests.length);
  await Promise.all(Array.from({ length: threadCount }, runThread));
  return images;
}
