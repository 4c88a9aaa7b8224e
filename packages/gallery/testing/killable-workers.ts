import type { Worker } from 'node:worker_threads';
import { type StartWorker, startShardWorker } from '../shard/shard-host.ts';

/** Starts the real threads, and can kill one at any moment as the system would. */
export function createKillableWorkers(): {
  readonly startWorker: StartWorker;
  readonly startedCount: () => number;
  kill(): Promise<void>;
} {
  const alive: Worker[] = [];
  let started = 0;
  return {
    startedCount: () => started,
    startWorker: (start) => {
      const worker = startShardWorker(start);
      started++;
      alive.push(worker);
      worker.on('exit', () => alive.splice(alive.indexOf(worker), 1));
      return worker;
    },
    kill: async () => {
      await alive[0]?.terminate();
    },
  };
}
