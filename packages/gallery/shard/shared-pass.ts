import { setImmediate } from 'node:timers/promises';
import { galleryLimits } from '../limits.ts';
import type { PeopleIndex } from '../people-index/people-index.ts';
import { type ActiveSearch, startSearch } from '../search/active-search.ts';
import type { SearchQuestion } from '../search/search-question.ts';
import { createStepMaker, type SearchSteps } from '../search/search-steps.ts';
import { wholeLook } from '../search/shortlist-stages.ts';
import type { PrintScanner } from './print-scanner.ts';
import { type ShardMemory, usedPeople } from './shard-memory.ts';

/**
 * One pass over a shard that serves several searches. It goes round and round: a search gets on at the block where the
 * pass happens to be and off when that block comes again, so that prints that one search has brought into the cache
 * are there for the others. More than a few searches at once only make each other late; they wait in order.
 */
export interface SharedPass {
  join(id: number, question: SearchQuestion): void;
  /** Ends a search without an answer; unknown numbers are no mistake, their answer is on its way. */
  leave(id: number): void;
}

interface Rider {
  readonly steps: SearchSteps;
  readonly firstBlock: number;
  /** Set when all blocks are done. */
  finish?: Generator<void, void, void>;
}

const { peoplePerBlock, searchesPerPassMax, turnMs } = galleryLimits;
/** What any search takes at a visit is a multiple of it. */
const peoplePerStep = wholeLook.takenAtOnce;

export function createSharedPass(
  memory: ShardMemory,
  scanner: PrintScanner,
  index: PeopleIndex,
  onDone: (search: ActiveSearch) => void,
  onFailed: (id: number, error: unknown) => void,
): SharedPass {
  const stepsOf = createStepMaker(memory, scanner, index);
  const freeSeats = Array.from({ length: searchesPerPassMax }, (_, seat) => seat);
  const riders = new Set<Rider>();
  /** In order, as a map keeps it. */
  const waiting = new Map<number, SearchQuestion>();
  let block = 0;
  let isRunning = false;

  const blockCount = () => Math.max(1, Math.ceil(usedPeople(memory) / peoplePerBlock));

  function board(): void {
    for (const [id, question] of waiting) {
      const seat = freeSeats.pop();
      if (seat === undefined) return;
      waiting.delete(id);
      const probes = question.probes.map(({ print }) => print);
      scanner.seat(seat, probes, question.turns);
      const steps = stepsOf(startSearch(id, question, seat));
      riders.add({ steps, firstBlock: block, ...(!steps.round && { finish: steps.finish() }) });
    }
  }

  function alight(rider: Rider): void {
    riders.delete(rider);
    freeSeats.push(rider.steps.search.seat);
  }

  /** One search that fails must not take the others of its pass with it. */
  function guarded(rider: Rider, step: () => void): void {
    try {
      step();
    } catch (error) {
      alight(rider);
      onFailed(rider.steps.search.id, error);
    }
  }

  /** One more step of the first search that has seen all blocks, or needs not see them. */
  function finishOne(): void {
    for (const rider of riders) {
      const { finish, steps } = rider;
      if (!finish) continue;
      guarded(rider, () => {
        if (!finish.next().done) return;
        alight(rider);
        onDone(steps.search);
      });
      return;
    }
  }

  /** One more block for all who ride now, in steps of one visit each: few people at a time, so that their prints stay in the cache. */
  function* visitBlock(): Generator<void, void, void> {
    const from = block * peoplePerBlock;
    const to = Math.min(from + peoplePerBlock, usedPeople(memory));
    block = (block + 1) % blockCount();
    const boarded = [...riders].filter(({ finish }) => !finish);
    for (let at = from; at < to; at += peoplePerStep) {
      for (const rider of boarded) {
        const { round } = rider.steps;
        if (!round || !riders.has(rider) || (at - from) % round.peoplePerVisit !== 0) continue;
        guarded(rider, () => round.visit(at, Math.min(at + round.peoplePerVisit, to)));
        yield;
      }
    }
    for (const rider of boarded)
      if (riders.has(rider) && block === rider.firstBlock) rider.finish = rider.steps.finish();
  }

  async function run(): Promise<void> {
    isRunning = true;
    let turnEndsMs = performance.now() + turnMs;
    let visits = visitBlock();
    for (board(); riders.size > 0; board()) {
      // By turns, so that searches that ask an index do not keep those back that go round.
      finishOne();
      if (visits.next().done) visits = visitBlock();
      if (performance.now() < turnEndsMs) continue;
      // Requests are heard between two turns: new searches, writes, cancellations.
      await setImmediate();
      turnEndsMs = performance.now() + turnMs;
    }
    isRunning = false;
  }

  return {
    join: (id, question) => {
      waiting.set(id, question);
      if (!isRunning) void run();
    },
    leave: (id) => {
      waiting.delete(id);
      for (const rider of riders) if (rider.steps.search.id === id) alight(rider);
    },
  };
}
