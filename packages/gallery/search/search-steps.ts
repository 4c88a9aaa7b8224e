import { galleryLimits } from '../limits.ts';
import type { Look, PrintScanner } from '../shard/print-scanner.ts';
import { type ShardMemory, usedPeople } from '../shard/shard-memory.ts';
import type { ActiveSearch } from './active-search.ts';
import { offerCandidates } from './compare-people.ts';
import { createFingerCells, fillCells } from './finger-cells.ts';
import { createPeopleBlock } from './people-block.ts';
import { createShortlist, type Shortlist } from './shortlist.ts';
import { keptPeopleMin, type ShortlistStage, shortlistStages } from './shortlist-stages.ts';

/** What a search does with a shard: something with each block of people, then the rest in small steps. */
export interface SearchSteps {
  readonly search: ActiveSearch;
  /** People slots from one to before another, no more than a block; each person whole and in one version. */
  visit(from: number, to: number): void;
  /** After all blocks; each step takes a few milliseconds at the most. */
  finish(): Generator<void, void, void>;
}

const { peoplePerBlock } = galleryLimits;

/** Makes the steps of searches in one shard, which share the room for one block. */
export function createStepMaker(
  memory: ShardMemory,
  scanner: PrintScanner,
): (search: ActiveSearch) => SearchSteps {
  const block = createPeopleBlock(memory, scanner.lists);
  const cells = createFingerCells();

  function look(search: ActiveSearch, how: Look, fingers: number, slots: Iterable<number>): void {
    block.start(search, fingers);
    for (const slot of slots) block.add(slot);
    fillCells(cells, scanner, how, search, block);
  }

  function compare(search: ActiveSearch, slots: Iterable<number>): void {
    look(search, 'score', Number.POSITIVE_INFINITY, slots);
    offerCandidates(memory, search, block, cells);
  }

  /** Adds the people of the block by how far the sum of their fingers lies above what strangers have on average. */
  function list({ groupCount }: ActiveSearch, strangerMean: number, into: Shortlist): void {
    for (let person = 0; person < block.count; person++) {
      let sum = 0;
      let fingers = 0;
      for (let cell = person * groupCount; cell < (person + 1) * groupCount; cell++) {
        if (cells.triedCounts[cell] === 0) continue;
        sum += Math.max(0, cells.values[cell]!) - strangerMean;
        fingers++;
      }
      // Deviations of independent fingers add up as their squares do: without the root, more fingers would seem likelier.
      into.add(block.personSlots[person]!, sum / Math.sqrt(fingers));
    }
  }

  function count(search: ActiveSearch): void {
    search.peopleCompared += block.count;
    search.printsCompared += block.printCount;
  }

  function exhaustive(search: ActiveSearch): SearchSteps {
    return {
      search,
      visit: (from, to) => {
        compare(search, range(from, to));
        count(search);
      },
      *finish() {},
    };
  }

  function staged(search: ActiveSearch): SearchSteps {
    const [first, ...later] = shortlistStages(search.groupCount);
    const everybody = createShortlist(usedPeople(memory));
    return {
      search,
      visit: (from, to) => {
        look(search, first!.look, first!.fingersMax, range(from, to));
        list(search, 0, everybody);
        count(search);
      },
      *finish() {
        const votesMean = everybody.mean();
        let kept = everybody.likeliest(keptCount(first!, everybody.count));
        for (const stage of later) {
          const next = createShortlist(kept.length);
          for (const part of blocksOf(kept)) {
            look(search, stage.look, stage.fingersMax, part);
            list(search, stage.look === 'votes' ? votesMean : 0, next);
            yield;
          }
          kept = next.likeliest(keptCount(stage, everybody.count));
        }
        for (const part of blocksOf(kept)) {
          compare(search, part);
          yield;
        }
      },
    };
  }

  return (search) => (search.question.mode === 'exhaustive' ? exhaustive(search) : staged(search));
}

const keptCount = ({ keptShare }: ShortlistStage, people: number) =>
  Math.max(keptPeopleMin, Math.ceil(keptShare * people));

function* range(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i;
}

function* blocksOf(slots: Int32Array): Generator<Int32Array> {
  for (let at = 0; at < slots.length; at += peoplePerBlock)
    yield slots.subarray(at, at + peoplePerBlock);
}
