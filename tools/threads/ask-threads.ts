import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

export interface AskOptions {
  /** What each thread starts with. */
  readonly workerData?: unknown;
  /** After each answer. */
  readonly onDone?: () => void;
}

/**
 * Asks threads of that file, as many as cores, one question each at a time: a thread answers each message with one.
 * Answers come in the order of the requests. Rejects with the error of a thread that failed.
 */
export async function askThreads<Request, Answer>(
  workerUrl: URL,
  requests: readonly Request[],
  { workerData, onDone }: AskOptions = {},
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  let next = 0;
  const runThread = async (): Promise<void> => {
    const worker = new Worker(workerUrl, { workerData });
    try {
      while (next < requests.length) {
        const index = next++;
        worker.postMessage(requests[index]);
        [answers[index]] = (await once(worker, 'message')) as [Answer];
        onDone?.();
      }
    } finally {
      await worker.terminate();
    }
  };
  const threadCount = Math.min(availableParallelism(), requests.length);
  await Promise.all(Array.from({ length: threadCount }, runThread));
  return answers;
}
