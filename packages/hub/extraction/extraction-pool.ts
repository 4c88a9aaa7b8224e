import { Worker } from 'node:worker_threads';
import type { FoundPrintFiles, PrintFile } from '../records/prints-of-images.ts';
import type { FoundPrints } from '../records/prints-of-transaction.ts';
import type { ExtractionAnswer, ExtractionRequest } from './extraction-messages.ts';

/** Threads that turn files into templates, so that the one that answers requests stays free. */
export interface ExtractionPool {
  /**
   * Waits for a free thread. A file that is checked first gives no prints where it breaks a rule of its profile.
   * Throws ExtractionFailed where the thread died or took too long.
   */
  findPrints(bytes: Uint8Array, options?: { readonly isChecked?: boolean }): Promise<FoundPrints>;
  /** The same for image files of single prints. */
  findPrintsOfImages(images: readonly PrintFile[]): Promise<FoundPrintFiles>;
  /** Starts all threads and has each extract some prints that nobody has: the first file then takes no longer than others. */
  warmUp(): Promise<void>;
  stop(): Promise<void>;
}

export class ExtractionFailed extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`extraction failed: ${code}`);
    this.name = 'ExtractionFailed';
    this.code = code;
  }
}

export interface ExtractionPoolOptions {
  readonly threadsMax: number;
  /** A file that takes longer is given up with its thread. */
  readonly timeoutMs: number;
  /** Another thread for tests. */
  readonly workerUrl?: URL;
}

type ExtractionFound = FoundPrints | FoundPrintFiles;
interface Waiting {
  readonly request: ExtractionRequest;
  readonly resolve: (found: ExtractionFound) => void;
  readonly reject: (error: Error) => void;
}

/** Starts threads as they are needed, one file a thread at a time, in the order of asking. */
export function createExtractionPool(options: ExtractionPoolOptions): ExtractionPool {
  const url = options.workerUrl ?? new URL('./extraction-worker.ts', import.meta.url);
  const waiting: Waiting[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();

  const next = (): void => {
    if (waiting.length === 0) return;
    const worker = idle.pop() ?? (all.size < options.threadsMax ? startWorker() : undefined);
    if (worker) work(worker, waiting.shift()!);
  };
  const startWorker = (): Worker => {
    const worker = new Worker(url);
    all.add(worker);
    return worker;
  };
  const discard = (worker: Worker): void => {
    all.delete(worker);
    void worker.terminate();
  };
  const work = (worker: Worker, { request, resolve, reject }: Waiting): void => {
    const giveUp = (code: string): void => {
      silence();
      discard(worker);
      reject(new ExtractionFailed(code));
      next();
    };
    const onAnswer = (answer: ExtractionAnswer): void => {
      silence();
      idle.push(worker);
      if (answer.ok) resolve(answer.found);
      else reject(new ExtractionFailed(answer.code));
      next();
    };
    const onError = (): void => giveUp('extraction-thread-failed');
    const onExit = (): void => giveUp('extraction-thread-ended');
    const timer = setTimeout(() => giveUp('extraction-timeout'), options.timeoutMs);
    const silence = (): void => {
      clearTimeout(timer);
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit);
    };
    worker.once('message', onAnswer).once('error', onError).once('exit', onExit);
    worker.postMessage(request);
  };
  const ask = (request: ExtractionRequest): Promise<ExtractionFound> =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      next();
    });
  return {
    findPrints: (bytes, { isChecked = false } = {}) => ask({ bytes, isChecked }),
    findPrintsOfImages: async (images) => (await ask({ images })) as FoundPrintFiles,
    warmUp: async () => {
      await Promise.all(Array.from({ length: options.threadsMax }, () => ask({ isWarmUp: true })));
    },
    stop: async () => {
      for (const { reject } of waiting.splice(0)) reject(new ExtractionFailed('stopping'));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}
