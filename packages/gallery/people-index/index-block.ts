import { codeKeyCount, printKeysMax } from '@whorl/fingerprint';
import { galleryLimits } from '../limits.ts';
import { fingerOf } from '../search/probe-fingers.ts';
import {
  doublesPerHead,
  headDouble,
  headWord,
  type ShardMemory,
  wordsPerHead,
} from '../shard/shard-memory.ts';
import { bucketCount, fingersKnown } from './index-size.ts';
import type { IndexedPeople } from './indexed-people.ts';
import { createKeySorter } from './key-sorter.ts';

const { indexFingersMin, indexBlockPeopleMin } = galleryLimits;

/** People who are counted in one step, a millisecond or two. */
const peoplePerStep = 1_000;

/** Who has a key in a print of a finger. Nothing in it changes once it is filled, but for who is still current. */
export interface IndexBlock extends IndexedPeople {
  /** Of buckets, one for each finger and key: where its people begin; they end where those of the next begin. */
  readonly starts: Uint32Array;
  readonly people: Uint16Array;
}

/**
 * Indexes the people of some slots in steps, between which people may be put and removed: whoever marks them as not
 * current in what `keep` gets, before the first of them is counted, keeps the block true. Gives nothing where too few people have
 * fingers enough.
 */
export function* fillIndexBlock(
  memory: ShardMemory,
  firstSlot: number,
  slotsEnd: number,
  keep: (people: IndexedPeople) => void,
): Generator<void, IndexBlock | undefined, void> {
  const count = slotsEnd - firstSlot;
  if (count < indexBlockPeopleMin) return undefined;
  const indexed: IndexedPeople = {
    firstSlot,
    isCurrent: new Uint8Array(count).fill(1),
    printCounts: new Uint8Array(count * fingersKnown),
    rightsClasses: new Uint16Array(count),
    visibleUntilMs: new Float64Array(count),
  };
  keep(indexed);
  const { peopleCount, printCount } = yield* countPeople(memory, indexed);
  if (peopleCount < indexBlockPeopleMin) return undefined;
  const starts = new Uint32Array(bucketCount + 1);
  const people = new Uint16Array(printCount * printKeysMax);
  let end = 0;
  const sorter = createKeySorter();
  for (let finger = 1; finger < fingersKnown; finger++) {
    yield* sorter.take(memory, indexed, finger);
    const startsOfFinger = starts.subarray(finger * codeKeyCount, (finger + 1) * codeKeyCount);
    end = yield* sorter.sort(startsOfFinger, people, end);
  }
  starts[bucketCount] = end;
  return { ...indexed, starts, people };
}

/** Notes who has prints of fingers enough, of which fingers, and who may see them; counts them and their prints. */
function* countPeople(
  { people, headWords, headDoubles }: ShardMemory,
  { firstSlot, isCurrent, printCounts, rightsClasses, visibleUntilMs }: IndexedPeople,
): Generator<void, { readonly peopleCount: number; readonly printCount: number }, void> {
  let peopleCount = 0;
  let printCount = 0;
  for (let person = 0; person < isCurrent.length; person++) {
    if (person % peoplePerStep === 0) yield;
    if (isCurrent[person] === 0) continue;
    const first = Atomics.load(people, firstSlot + person) - 1;
    let fingers = 0;
    let prints = 0;
    for (let slot = first; slot >= 0; ) {
      const finger = fingerOf(headWords[slot * wordsPerHead + headWord.position]!);
      if (finger < fingersKnown) {
        if (printCounts[person * fingersKnown + finger]!++ === 0 && finger > 0) fingers++;
        if (finger > 0) prints++;
      }
      slot = headWords[slot * wordsPerHead + headWord.next]! - 1;
    }
    if (fingers < indexFingersMin) {
      isCurrent[person] = 0;
      continue;
    }
    rightsClasses[person] = headWords[first * wordsPerHead + headWord.rightsClass]!;
    visibleUntilMs[person] = headDoubles[first * doublesPerHead + headDouble.visibleUntilMs]!;
    peopleCount++;
    printCount += prints;
  }
  return { peopleCount, printCount };
}
