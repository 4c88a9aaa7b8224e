import { hubLimits } from '../limits.ts';
import type { Storage } from '../storage/storage.ts';

/** Lets callers wait for searches to move on: one query a second, however many wait. */
export interface SearchWatch {
  /** Returns once the search has more steps than that, when the time is over, or at the end of the hub. */
  wait(searchId: string, stepCount: number, timeoutMs: number): Promise<void>;
  stop(): void;
}

const lookMs = 1_000;

interface Waiter {
  readonly searchId: string;
  readonly stepCount: number;
  readonly end: () => void;
}

export function createSearchWatch(storage: Storage): SearchWatch {
  const waiters = new Set<Waiter>();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const look = async (): Promise<void> => {
    const searchIds = [...new Set([...waiters].map(({ searchId }) => searchId))];
    const rows = await storage.transaction((db) =>
      db
        .selectFrom('search_step')
        .select((eb) => ['search_id', eb.fn.countAll<number>().as('count')])
        .where('search_id', 'in', searchIds)
        .groupBy('search_id')
        .execute(),
    );
    const counts = new Map(rows.map(({ search_id, count }) => [search_id, Number(count)]));
    for (const waiter of waiters) {
      if ((counts.get(waiter.searchId) ?? 0) > waiter.stepCount) waiter.end();
    }
  };
  const schedule = (): void => {
    timer ??= setTimeout(async () => {
      await look().catch(() => undefined);
      timer = undefined;
      if (waiters.size > 0) schedule();
    }, lookMs);
  };
  return {
    wait: (searchId, stepCount, timeoutMs) => {
      if (timeoutMs === 0 || isStopped || waiters.size >= hubLimits.waitersMax)
        return Promise.resolve();
      return new Promise((resolve) => {
        const end = (): void => {
          waiters.delete(waiter);
          clearTimeout(timeout);
          resolve();
        };
        const waiter: Waiter = { searchId, stepCount, end };
        const timeout = setTimeout(end, timeoutMs);
        waiters.add(waiter);
        schedule();
      });
    },
    stop: () => {
      isStopped = true;
      for (const waiter of waiters) waiter.end();
      clearTimeout(timer);
    },
  };
}
