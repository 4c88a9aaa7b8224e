import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
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
export async function runEngine<Answer>(
  step: Step | undefined,
  requests: readonly EngineRequest[],
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const runThread = async (): Promise<void> => {
    const worker = new Worker(new URL('./engine-worker.ts', import.meta.url), { workerData: step });
    try {
      while (next < requests.length) {
        const index = next++;
        answers[index] = await ask<Answer>(worker, requests[index]!);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, runThread));
  return answers;
}

function ask<Answer>(worker: Worker, request: EngineRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: Answer) => {
      worker.off('error', reject);
      resolve(answer);
    });
    worker.once('error', reject);
    worker.postMessage(request);
  });
}
