import { HubError } from '../hub-error.ts';
import type { Storage } from '../storage/storage.ts';

/** Refuses new work while too much waits: better a Retry-After than an answer days later. */
export interface QueueRoom {
  /** Throws HubError `overloaded` where the queue is full. */
  require(): Promise<void>;
}

const countEveryMs = 1_000;
const retryAfterSeconds = 30;

/** Counts at most once a second: the limit is a guard-rail, not a reservation. */
export function createQueueRoom(storage: Storage, waitingMax: number): QueueRoom {
  let countedMs = Number.NEGATIVE_INFINITY;
  let waiting = 0;
  return {
    require: async () => {
      if (performance.now() - countedMs > countEveryMs) {
        countedMs = performance.now();
        waiting = await storage.statement(async (db) => {
          const { count } = await db
            .selectFrom('job')
            .select((eb) => eb.fn.countAll<number>().as('count'))
            .where('state', '=', 'waiting')
            .executeTakeFirstOrThrow();
          return Number(count);
        });
      }
      if (waiting >= waitingMax) throw new HubError('overloaded', { retryAfterSeconds });
    },
  };
}
