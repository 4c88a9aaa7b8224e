// The synthetic people of the demonstration: nobody has these fingers.
import type { GrayImage } from '../../packages/codecs/index.ts';
import { askThreads } from '../threads/ask-threads.ts';

export interface ImpressionRequest {
  /** Names the finger: the same number is the same skin. */
  readonly fingerSeed: number;
  /** Names the impression of it. */
  readonly impressionSeed: number;
  /** 0 (worst) to 100 (best). */
  readonly quality: number;
}

/** Makes impressions on all cores; the answers come in the order of the requests. */
export function makeImpressions(
  requests: readonly ImpressionRequest[],
): Promise<readonly GrayImage[]> {
  return askThreads(new URL('./impression-worker.ts', import.meta.url), requests);
}
