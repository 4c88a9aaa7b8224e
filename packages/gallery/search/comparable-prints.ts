import { galleryLimits } from '../limits.ts';
import {
  doublesPerHead,
  headDouble,
  headWord,
  type ShardMemory,
  wordsPerHead,
} from '../shard/shard-memory.ts';
import { mayBeSameFinger } from './probe-fingers.ts';
import { isAllowed } from './rights-filter.ts';
import type { SearchQuestion } from './search-question.ts';

/** The prints of one block of people that one probe is compared with. */
export interface PrintList {
  count: number;
  readonly slots: Int32Array;
  /** For each print its person in the block and its number among that person's prints; see tagOf. */
  readonly tags: Int32Array;
}

/** The people of one block whom a search may see and can compare, each in one version. */
export interface ComparablePeople {
  count: number;
  readonly personSlots: Int32Array;
  readonly versions: Float64Array;
  readonly lists: readonly PrintList[];
  printCount: number;
}

const { peoplePerBlock, printsPerPersonMax, probesMax } = galleryLimits;

const tagOf = (person: number, printIndex: number) => person * printsPerPersonMax + printIndex;
export const personOfTag = (tag: number): number => Math.floor(tag / printsPerPersonMax);
export const printIndexOfTag = (tag: number): number => tag % printsPerPersonMax;

/** Room for one block, used again for each: 4 MB for the most probes, of which pages that are not touched take nothing. */
export function createComparablePeople(): ComparablePeople {
  const printsMax = peoplePerBlock * printsPerPersonMax;
  return {
    count: 0,
    personSlots: new Int32Array(peoplePerBlock),
    versions: new Float64Array(peoplePerBlock),
    lists: Array.from({ length: probesMax }, () => ({
      count: 0,
      slots: new Int32Array(printsMax),
      tags: new Int32Array(printsMax),
    })),
    printCount: 0,
  };
}

/** Lists what may be compared of people slots from one to before another. What the filter hides is not looked at. */
export function listComparable(
  memory: ShardMemory,
  question: SearchQuestion,
  from: number,
  to: number,
  into: ComparablePeople,
): void {
  into.count = 0;
  into.printCount = 0;
  for (let i = 0; i < question.probes.length; i++) into.lists[i]!.count = 0;
  for (let personSlot = from; personSlot < to; personSlot++) {
    const first = Atomics.load(memory.people, personSlot) - 1;
    if (first < 0 || !isVisible(memory, question, first)) continue;
    if (listPrints(memory, question, first, into)) {
      into.personSlots[into.count] = personSlot;
      into.versions[into.count] = memory.headDoubles[first * doublesPerHead + headDouble.version]!;
      into.count++;
    }
  }
}

function isVisible(memory: ShardMemory, { filter, atMs }: SearchQuestion, slot: number): boolean {
  const untilMs = memory.headDoubles[slot * doublesPerHead + headDouble.visibleUntilMs]!;
  return (
    untilMs > atMs &&
    isAllowed(filter, memory.headWords[slot * wordsPerHead + headWord.rightsClass]!)
  );
}

/** Adds the prints of one person to the lists of the probes that they may match; false where there are none. */
function listPrints(
  { headWords }: ShardMemory,
  { probes }: SearchQuestion,
  firstSlot: number,
  into: ComparablePeople,
): boolean {
  let printCount = 0;
  for (let slot = firstSlot, index = 0; slot >= 0; index++) {
    const position = headWords[slot * wordsPerHead + headWord.position]!;
    let isCompared = false;
    for (let i = 0; i < probes.length; i++) {
      if (!mayBeSameFinger(probes[i]!.position, position)) continue;
      const list = into.lists[i]!;
      list.slots[list.count] = slot;
      list.tags[list.count++] = tagOf(into.count, index);
      isCompared = true;
    }
    if (isCompared) printCount++;
    slot = headWords[slot * wordsPerHead + headWord.next]! - 1;
  }
  into.printCount += printCount;
  return printCount > 0;
}
