import { GalleryError } from '../gallery-error.ts';
import { galleryLimits } from '../limits.ts';

/**
 * Writes of one shard, in the order in which they were asked. They wait while too many are under way, while a snapshot is
 * taken, and until those before them have freed the slots that they need.
 */
export interface WriteQueue {
  /** `start` begins the write, or gives undefined where there is no room yet. It is `gallery.full` where there will be none. */
  add(start: () => Promise<void> | undefined): Promise<void>;
  /** Resolves when no write is under way; none begins before the function that it gives is called. */
  hold(): Promise<() => void>;
}

interface Waiting {
  readonly start: () => Promise<void> | undefined;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export function createWriteQueue(): WriteQueue {
  /** A set keeps the order and gives up its first in no time, however long it is. */
  const waiting = new Set<Waiting>();
  const idleWaiters: (() => void)[] = [];
  let inFlight = 0;
  let holds = 0;

  function pump(): void {
    while (holds === 0 && inFlight < galleryLimits.writesInFlightMax) {
      const [next] = waiting;
      if (!next) break;
      const write = next.start();
      if (!write && inFlight > 0) break;
      waiting.delete(next);
      if (write) follow(next, write);
      else next.reject(new GalleryError('gallery.full', 'shard', 'has no room for these prints'));
    }
    if (inFlight === 0) for (const wake of idleWaiters.splice(0)) wake();
  }

  function follow({ resolve, reject }: Waiting, write: Promise<void>): void {
    inFlight++;
    const settle = () => {
      inFlight--;
      pump();
    };
    write.then(resolve, reject).then(settle, settle);
  }

  return {
    add: (start) =>
      new Promise((resolve, reject) => {
        waiting.add({ start, resolve, reject });
        pump();
      }),
    hold: async () => {
      holds++;
      if (inFlight > 0) await new Promise<void>((resolve) => idleWaiters.push(resolve));
      return () => {
        holds--;
        pump();
      };
    },
  };
}
