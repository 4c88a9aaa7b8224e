// Extracts the prints of files on a thread of its own; see print-pool.ts for the messages.
import { parentPort } from 'node:worker_threads';
import type { PoolAnswer, PoolRequest } from './print-pool.ts';
import { printsOfFile } from './prints-of-file.ts';
import { readFile } from './read-file.ts';

parentPort?.on('message', async ({ path, options }: PoolRequest) => {
  const startedMs = performance.now();
  let answer: PoolAnswer;
  try {
    const result = await printsOfFile(readFile(path), options);
    answer = { ok: true, result, milliseconds: performance.now() - startedMs };
  } catch (error) {
    const { code = 'internal', message } = error as Error & { code?: string };
    answer = { ok: false, code, message };
  }
  parentPort?.postMessage(answer);
});
