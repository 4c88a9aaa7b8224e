// The prints of the demonstration world, made on all cores: nobody has these fingers.
import { askThreads } from '../threads/ask-threads.ts';

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
export function makePrints(
  requests: readonly FingerRequest[],
  onFinger: (done: number, total: number) => void,
): Promise<readonly (readonly WsqPrint[])[]> {
  let done = 0;
  return askThreads(new URL('./print-worker.ts', import.meta.url), requests, {
    onDone: () => onFinger(++done, requests.length),
  });
}
