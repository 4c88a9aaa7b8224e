import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { PrintOptions, PrintsOfFile } from './print.ts';

export interface PoolRequest {
  readonly path: string;
  readonly options: PrintOptions;
}

export type PoolAnswer =
  | { readonly ok: true; readonly result: PrintsOfFile; readonly milliseconds: number }
  | { readonly ok: false; readonly code: string; readonly message: string };

/**
 * Extracts the prints of many files on all cores, in any order; `onAnswer` hears of each as it is
 * done. A file that fails is an answer too, and stops nothing.
 */
export async function extractAll(
  paths: readonly string[],
  options: PrintOptions,
  onAnswer: (index: number, answer: PoolAnswer) => void,
): Promise<void> {
  let next = 0;
  const threadCount = Math.min(availableParallelism(), paths.length);
  const runThread = async (): Promise<void> => {
    const worker = takeWorker();
    try {
      while (next < paths.length) {
        const index = next++;
        onAnswer(index, await ask(worker, { path: paths[index]!, options }));
      }
    } catch (error) {
      // Whatever went wrong, a thread that is not idle would keep the process alive.
      await worker.terminate();
      throw error;
    }
    giveBack(worker);
  };
  await Promise.all(Array.from({ length: threadCount }, runThread));
}

/** Threads that wait for files: a new one would compile and warm up anew. */
const idle: Worker[] = [];

function takeWorker(): Worker {
  const worker = idle.pop() ?? new Worker(new URL('./print-worker.ts', import.meta.url));
  worker.ref();
  return worker;
}

/** An idle thread keeps no process alive. One that failed is not given back. */
function giveBack(worker: Worker): void {
  worker.unref();
  idle.push(worker);
}

function ask(worker: Worker, request: PoolRequest): Promise<PoolAnswer> {
  return new Promise((resolve, reject) => {
    const onMessage = (answer: PoolAnswer) => {
      worker.off('error', onError);
      resolve(answer);
    };
    const onError = (error: unknown) => {
      worker.off('message', onMessage);
      reject(error);
    };
    worker.once('message', onMessage);
    worker.once('error', onError);
    worker.postMessage(request);
  });
}
