import { galleryLimits } from '../limits.ts';
import { listSlotsMax } from '../shard/shard-layout.ts';
import {
  doublesPerHead,
  headDouble,
  headWord,
  type ShardMemory,
  wordsPerHead,
} from '../shard/shard-memory.ts';
import type { ActiveSearch } from './active-search.ts';
import { isAllowed } from './rights-filter.ts';
import { wholePerson } from './shortlist.ts';

/** The people of one block whom a search may see and can compare, each in one version, and the lists of their prints. */
export interface PeopleBlock {
  readonly count: number;
  readonly printCount: number;
  readonly personSlots: Int32Array;
  readonly versions: Float64Array;
  /** For each person and group of probes how many pairs of prints there are, looked at or not. */
  readonly pairCounts: Int32Array;
  readonly lists: readonly PrintList[];
  /** Empties the block for a search that looks at so many fingers of each person. */
  start(search: ActiveSearch, fingersMax: number): void;
  /**
   * Adds whoever is in a person slot, if the search may see anybody there: all prints, or the one of that number. Entries
   * of one person that follow each other become one. What the filter hides is not looked at.
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
const tagOf = (person: number, printIndex: number) => person * printsPerPersonMax + printIndex;

/** Room for one block, used again for each. The lists of slots lie where the kernel reads them. */
export function createPeopleBlock(
  memory: ShardMemory,
  slotLists: readonly Uint32Array[],
): PeopleBlock {
  const { people, headWords, headDoubles } = memory;
  const personSlots = new Int32Array(peoplePerBlock);
  const versions = new Float64Array(peoplePerBlock);
  const lists = slotLists.map((slots): PrintList => {
    return { count: 0, slots, tags: new Int32Array(listSlotsMax) };
  });
  /** Bytes of the smaller print of the best pair of each group: how much there is to compare. 0: none. */
  const groupBytes = new Float64Array(probesMax);
  const pairCounts = new Int32Array(peoplePerBlock * probesMax);
  let search: ActiveSearch | undefined;
  let fingersMax = 0;
  let count = 0;
  let printCount = 0;

  function isVisible(slot: number): boolean {
    const { filter, atMs } = search!.question;
    const untilMs = headDoubles[slot * doublesPerHead + headDouble.visibleUntilMs]!;
    return (
      untilMs > atMs && isAllowed(filter, headWords[slot * wordsPerHead + headWord.rightsClass]!)
    );
  }

  /** Measures what there is to compare; gives the number of prints of the person that any probe may match. */
  function measureGroups(first: number): number {
    const { probesOfPosition, probeBytes, groups, groupCount } = search!;
    groupBytes.fill(0, 0, groupCount);
    pairCounts.fill(0, count * groupCount, (count + 1) * groupCount);
    let comparable = 0;
    for (let slot = first; slot >= 0; slot = next(slot)) {
      const probes = probesOfPosition[headWords[slot * wordsPerHead + headWord.position]!]!;
      if (probes.length > 0) comparable++;
      const bytes = headWords[slot * wordsPerHead + headWord.bytes]!;
      for (const probe of probes) {
        const group = groups[probe]!;
        pairCounts[count * groupCount + group]!++;
        const smaller = Math.min(bytes, probeBytes[probe]!);
        if (smaller > groupBytes[group]!) groupBytes[group] = smaller;
      }
    }
    return comparable;
  }

  /** Leaves only the groups with most to compare; of equal ones the first. */
  function chooseGroups(): void {
    const { groupCount } = search!;
    if (groupCount <= fingersMax) return;
    for (let chosen = 0; chosen < fingersMax; chosen++) {
      let best = 0;
      for (let group = 1; group < groupCount; group++)
        if (groupBytes[group]! > groupBytes[best]!) best = group;
      // Chosen ones are negative from here on, so that they are found no second time.
      groupBytes[best] = -groupBytes[best]!;
    }
    for (let group = 0; group < groupCount; group++)
      groupBytes[group] = Math.max(0, -groupBytes[group]!);
  }

  function listPrints(person: number, first: number, printIndex: number): void {
    const { probesOfPosition, groups } = search!;
    for (let slot = first, index = 0; slot >= 0; slot = next(slot), index++) {
      if (printIndex !== wholePerson && printIndex !== index) continue;
      for (const probe of probesOfPosition[headWords[slot * wordsPerHead + headWord.position]!]!) {
        if (groupBytes[groups[probe]!] === 0) continue;
        const list = lists[probe]!;
        list.slots[list.count] = slot;
        list.tags[list.count++] = tagOf(person, index);
      }
    }
  }

  const next = (slot: number) => headWords[slot * wordsPerHead + headWord.next]! - 1;

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
    start: (forSearch, fingers) => {
      search = forSearch;
      fingersMax = fingers;
      count = 0;
      printCount = 0;
      for (let i = 0; i < forSearch.probeBytes.length; i++) lists[i]!.count = 0;
    },
    add: (personSlot, printIndex) => {
      const first = Atomics.load(people, personSlot) - 1;
      if (first < 0 || !isVisible(first)) return;
      const last = count - 1;
      if (personSlot === personSlots[last]) return listPrints(last, first, printIndex);
      const comparable = measureGroups(first);
      if (comparable === 0) return;
      chooseGroups();
      listPrints(count, first, printIndex);
      personSlots[count] = personSlot;
      versions[count] = headDoubles[first * doublesPerHead + headDouble.version]!;
      count++;
      printCount += comparable;
    },
  };
}
