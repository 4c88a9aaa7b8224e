import { galleryLimits } from '../limits.ts';
import { listSlotsMax } from '../shard/shard-layout.ts';
import {
  doublesPerHead,
  headDouble,
  headWord,
  type ShardMemory,
  weightOfExtent,
  wordsPerHead,
} from '../shard/shard-memory.ts';
import type { ActiveSearch } from './active-search.ts';
import { wholePerson } from './shortlist.ts';
import { isVisible } from './visibility.ts';

/** The people of one block whom a search may see and can compare, each in one version, and the lists of their prints. */
export interface PeopleBlock {
  readonly count: number;
  readonly printCount: number;
  readonly personSlots: Int32Array;
  readonly versions: Float64Array;
  /** For each person and group of probes how many pairs of prints there are, looked at or not. */
  readonly pairCounts: Int32Array;
  readonly lists: readonly PrintList[];
  /** Empties the block for a search that looks at so many fingers of each person, those that weigh most. */
  start(search: ActiveSearch, fingersMax: number): void;
  /**
   * Adds whoever is in a person slot, if the search may see anybody there: all prints, or of a search by one print the one of
   * that number. Entries of one person that follow each other become one. What the filter hides is not looked at.
   */
  add(personSlot: number, printIndex: number): void;
}

/** The prints that one probe is compared with. */
export interface PrintList {
  count: number;
  readonly slots: Uint32Array;
  /** For each print its person in the block and its number among that person's prints; see personOfTag. */
  readonly tags: Int32Array;
}

const { peoplePerBlock, printsPerPersonMax, probesMax } = galleryLimits;

export const personOfTag = (tag: number): number => Math.floor(tag / printsPerPersonMax);
export const printIndexOfTag = (tag: number): number => tag % printsPerPersonMax;
const pairsMax = printsPerPersonMax * probesMax;
const tagOf = (person: number, printIndex: number) => person * printsPerPersonMax + printIndex;

/** Room for one block, used again for each. The lists of slots lie where the kernel reads them. */
export function createPeopleBlock(
  memory: ShardMemory,
  slotLists: readonly Uint32Array[],
): PeopleBlock {
  const { people, headWords, headDoubles } = memory;
  const personSlots = new Int32Array(peoplePerBlock);
  const versions = new Float64Array(peoplePerBlock);
  const pairCounts = new Int32Array(peoplePerBlock * probesMax);
  const lists = slotLists.map((slots): PrintList => {
    return { count: 0, slots, tags: new Int32Array(listSlotsMax) };
  });
  /** All pairs of prints of the person at hand that may be of one finger, and for each group the weight of its best. */
  const pairs = {
    count: 0,
    probes: new Int32Array(pairsMax),
    slots: new Int32Array(pairsMax),
    indices: new Int32Array(pairsMax),
  };
  const groupWeights = new Int32Array(probesMax);
  let search: ActiveSearch | undefined;
  /** The first print of the person who was added last. */
  let firstOfLast = -1;
  let fingersMax = 0;
  let count = 0;
  let printCount = 0;

  /**
   * Lists the prints of a person for the only probe of a search, all or the one of that number; gives the number of those
   * that it may match. The same as pairPrints() and listPairs(), in a third of the time: this is done for millions.
   */
  function listForOnlyProbe(person: number, first: number, printIndex: number): number {
    const { probeStarts } = search!;
    const list = lists[0]!;
    const { slots, tags } = list;
    let comparable = 0;
    let to = list.count;
    for (let slot = first, index = 0; slot >= 0; index++) {
      const words = slot * wordsPerHead;
      const position = headWords[words + headWord.position]!;
      if (probeStarts[position]! < probeStarts[position + 1]!) {
        comparable++;
        if (printIndex === wholePerson || printIndex === index) {
          slots[to] = slot;
          tags[to++] = tagOf(person, index);
        }
      }
      slot = headWords[words + headWord.next]! - 1;
    }
    list.count = to;
    pairCounts[person] = comparable;
    return comparable;
  }

  /** Follows the prints of a person; gives the number of those that any probe may match. */
  function pairPrints(first: number): number {
    const { probeStarts, probeList, probeWeights, groups, groupCount } = search!;
    const cells = count * groupCount;
    for (let group = 0; group < groupCount; group++) {
      groupWeights[group] = 0;
      pairCounts[cells + group] = 0;
    }
    let comparable = 0;
    let pair = 0;
    for (let slot = first, index = 0; slot >= 0; index++) {
      const words = slot * wordsPerHead;
      const position = headWords[words + headWord.position]!;
      const listEnd = probeStarts[position + 1]!;
      if (probeStarts[position]! < listEnd) comparable++;
      // One more, so that a print without any quality still counts as one.
      const weight = weightOfExtent(headWords[words + headWord.extent]!) + 1;
      for (let at = probeStarts[position]!; at < listEnd; at++) {
        const probe = probeList[at]!;
        const group = groups[probe]!;
        pairCounts[cells + group]!++;
        const lesser = Math.min(weight, probeWeights[probe]!);
        if (lesser > groupWeights[group]!) groupWeights[group] = lesser;
        pairs.probes[pair] = probe;
        pairs.slots[pair] = slot;
        pairs.indices[pair++] = index;
      }
      slot = headWords[words + headWord.next]! - 1;
    }
    pairs.count = pair;
    return comparable;
  }

  /** Leaves only the groups of most weight, as many as it takes; of equal ones the first. */
  function chooseGroups(): void {
    const { groupCount } = search!;
    if (groupCount <= fingersMax) return;
    for (let chosen = 0; chosen < fingersMax; chosen++) {
      let best = 0;
      for (let group = 1; group < groupCount; group++)
        if (groupWeights[group]! > groupWeights[best]!) best = group;
      if (groupWeights[best]! <= 0) break;
      // Chosen ones are negative from here on, so that they are found no second time.
      groupWeights[best] = -groupWeights[best]!;
    }
    for (let group = 0; group < groupCount; group++)
      groupWeights[group] = Math.max(0, -groupWeights[group]!);
  }

  function listPairs(person: number): void {
    const { groups } = search!;
    for (let pair = 0; pair < pairs.count; pair++) {
      const probe = pairs.probes[pair]!;
      if (groupWeights[groups[probe]!] === 0) continue;
      const list = lists[probe]!;
      list.slots[list.count] = pairs.slots[pair]!;
      list.tags[list.count++] = tagOf(person, pairs.indices[pair]!);
    }
  }

  /** Lists the prints of the fingers that are looked at; gives the number of prints that any probe may match. */
  function listFingers(person: number, first: number): number {
    const comparable = pairPrints(first);
    if (comparable > 0) {
      chooseGroups();
      listPairs(person);
    }
    return comparable;
  }

  function list(person: number, first: number, printIndex: number): number {
    return search!.groups.length === 1
      ? listForOnlyProbe(person, first, printIndex)
      : listFingers(person, first);
  }

  return {
    get count() {
      return count;
    },
    get printCount() {
      return printCount;
    },
    personSlots,
    versions,
    pairCounts,
    lists,
    start: (forSearch, forFingersMax) => {
      search = forSearch;
      fingersMax = forFingersMax;
      count = 0;
      printCount = 0;
      for (let i = 0; i < forSearch.groups.length; i++) lists[i]!.count = 0;
    },
    add: (personSlot, printIndex) => {
      // Another print of the person who was added last, in the version that was seen then.
      if (count > 0 && personSlot === personSlots[count - 1]) {
        listForOnlyProbe(count - 1, firstOfLast, printIndex);
        return;
      }
      const first = Atomics.load(people, personSlot) - 1;
      if (first < 0) return;
      const rightsClass = headWords[first * wordsPerHead + headWord.rightsClass]!;
      const untilMs = headDoubles[first * doublesPerHead + headDouble.visibleUntilMs]!;
      if (!isVisible(rightsClass, untilMs, search!.question)) return;
      const comparable = list(count, first, printIndex);
      if (comparable === 0) return;
      firstOfLast = first;
      personSlots[count] = personSlot;
      versions[count] = headDoubles[first * doublesPerHead + headDouble.version]!;
      count++;
      printCount += comparable;
    },
  };
}
