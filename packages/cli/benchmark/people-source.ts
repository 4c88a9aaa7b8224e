import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { GalleryPrint } from '@whorl/gallery';

/** All ten fingers of a person of a synthetic population, in one impression of each. */
export interface PackedPerson {
  readonly person: number;
  readonly prints: readonly GalleryPrint[];
}

export interface PeopleRequest {
  readonly seed: number;
  readonly impression: number;
  readonly people: readonly number[];
}

/** People of one request: enough to make messages rare, few enough to keep all threads busy to the end. */
const peoplePerRequest = 20;

/** Makes people on all cores and hands them on as they are done, in any order; waits while `take` is busy. */
export async function makePeople(
  choice: Omit<PeopleRequest, 'people'>,
  people: readonly number[],
  take: (people: readonly PackedPerson[]) => Promise<void>,
): Promise<void> {
  let next = 0;
  const runThread = async () => {
    const worker = new Worker(new URL('./population-worker.ts', import.meta.url));
    try {
      while (next < people.length) {
        const part = people.slice(next, next + peoplePerRequest);
        next += part.length;
        await take(await ask(worker, { ...choice, people: part }));
      }
    } finally {
      await worker.terminate();
    }
  };
  const threads = Math.min(availableParallelism(), Math.ceil(people.length / peoplePerRequest));
  await Promise.all(Array.from({ length: threads }, runThread));
}

function ask(worker: Worker, request: PeopleRequest): Promise<readonly PackedPerson[]> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (people) => {
      worker.off('error', reject);
      resolve(people);
    });
    worker.postMessage(request);
  });
}
