import { setImmediate } from 'node:timers/promises';
import { galleryLimits } from '../limits.ts';
import type { ActiveSearch } from '../search/active-search.ts';
import type { BlockScorer } from '../search/block-scorer.ts';
import { type ShardMemory, usedPeople } from './shard-memory.ts';

/**
 * One pass over a shard that serves several searches. It goes round and round: a search gets on at the block where the
 * pass happens to be and off when that block comes again, so that prints that one search has brought into the cache
 * are there for the others. More than a few searches at once only make each other late; they wait in order.
 */
export interface SharedPass {
  join(search: ActiveSearch): void;
  /** Ends a search without an answer; unknown numbers are no mistake, their answer is on its way. */
  leave(id: number): void;
}

interface Passenger {
  readonly search: ActiveSearch;
  readonly firstBlock: number;
}

const { peoplePerBlock, searchesPerPassMax, turnMs } = galleryLimits;

export function createSharedPass(
  memory: ShardMemory,
  score: BlockScorer,
  onDone: (search: ActiveSearch) => void,
  onFailed: (search: ActiveSearch, error: unknown) => void,
): SharedPass {
  let riding: Passenger[] = [];
  const waiting: ActiveSearch[] = [];
  let block = 0;
  let isRunning = false;

  const blockCount = () => Math.ceil(usedPeople(memory) / peoplePerBlock);

  function board(): void {
    while (riding.length < searchesPerPassMax && waiting.length > 0) {
      const search = waiting.shift()!;
      if (blockCount() === 0) onDone(search);
      else riding.push({ search, firstBlock: block });
    }
  }

  function scoreBlock(): void {
    const from = block * peoplePerBlock;
    const to = Math.min(from + peoplePerBlock, usedPeople(memory));
    block = (block + 1) % blockCount();
    riding = riding.filter(({ search, firstBlock }) => {
      try {
        score(search, from, to);
      } catch (error) {
        // One search that fails must not take the others of its pass with it.
        onFailed(search, error);
        return false;
      }
      if (block !== firstBlock) return true;
      onDone(search);
      return false;
    });
  }

  async function run(): Promise<void> {
    isRunning = true;
    let turnEndsMs = performance.now() + turnMs;
    for (board(); riding.length > 0; board()) {
      scoreBlock();
      if (performance.now() < turnEndsMs) continue;
      // Requests are heard between two turns: new searches, writes, cancellations.
      await setImmediate();
      turnEndsMs = performance.now() + turnMs;
    }
    isRunning = false;
  }

  return {
    join: (search) => {
      waiting.push(search);
      if (!isRunning) void run();
    },
    leave: (id) => {
      riding = riding.filter(({ search }) => search.id !== id);
      const index = waiting.findIndex((search) => search.id === id);
      if (index >= 0) waiting.splice(index, 1);
    },
  };
}
