import { askThreads } from '../threads/ask-threads.ts';
import type { Step } from './steps.ts';

export type EngineRequest =
  | { readonly kind: 'extract'; readonly path: string }
  | {
      readonly kind: 'score';
      readonly templates: readonly Uint8Array[];
      readonly pairs: readonly (readonly [number, number])[];
      /** By the kernel's twin, whose steps can be left out, at a twentieth of the speed. */
      readonly byTwin: boolean;
    };

/** Runs requests on all cores with the engine whole, or without one step; answers come in their order. */
export function runEngine<Answer>(
  step: Step | undefined,
  requests: readonly EngineRequest[],
): Promise<readonly Answer[]> {
  const worker = new URL('./engine-worker.ts', import.meta.url);
  return askThreads(worker, requests, { workerData: step });
}
