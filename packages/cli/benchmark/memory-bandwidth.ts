import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** Bytes a second that all cores together read from memory while each copies blocks that no cache holds. */
export async function memoryBandwidth(): Promise<number> {
  const rates = await Promise.all(
    Array.from({ length: availableParallelism() }, () => {
      return new Promise<number>((resolve, reject) => {
        const worker = new Worker(new URL('./bandwidth-worker.ts', import.meta.url));
        worker.once('message', resolve);
        worker.once('error', reject);
      });
    }),
  );
  return rates.reduce((sum, rate) => sum + rate, 0);
}
