// The prints of the demonstration world, made on all cores: nobody has these fingers.
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

export interface FingerRequest {
  /** Names the finger: the same number is the same skin. */
  readonly fingerSeed: number;
  readonly impressions: readonly {
    readonly impressionSeed: number;
    /** 0 (worst) to 100 (best). */
    readonly quality: number;
  }[];
}

/** A print compressed as bureaus send it. */
export interface WsqPrint {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Makes the impressions of each finger; a finger is grown once for all of them. */
export async function makePrints(
  requests: readonly FingerRequest[],
  onFinger: (done: number, total: number) => void,
): Promise<readonly (readonly WsqPrint[])[]> {
  const prints: (readonly WsqPrint[])[] = [];
  let next = 0;
  let done = 0;
  const runThread = async (): Promise<void> => {
    const worker = new Worker(new URL('./print-worker.ts', import.meta.url));
    while (next < requests.length) {
      const index = next++;
      worker.postMessage(requests[index]);
      [prints[index]] = await once(worker, 'message');
      onFinger(++done, requests.length);
    }
    await worker.terminate();
  };
  const threadCount = Math.min(availableParallelism(), requests.length);
  await Promise.all(Array.from({ length: threadCount }, runThread));
  return prints;
}
