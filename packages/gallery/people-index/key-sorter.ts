import { codeKeyCount, keysOfPiece, printKeys, printKeysMax } from '@whorl/fingerprint';
import { galleryLimits } from '../limits.ts';
import { templateStrideBytes } from '../packed-print.ts';
import { fingerOf } from '../search/probe-fingers.ts';
import { headWord, type ShardMemory, wordsPerHead } from '../shard/shard-memory.ts';
import type { IndexedPeople } from './indexed-people.ts';

/**
 * Sorts the people of a block by the keys of one finger. Keys are dealt out to parts first, and each part is counted into order
 * by itself: parts fit the cache, while all buckets at once would cost a miss for each key.
 */
export interface KeySorter {
  /** Takes the keys of all who are current, in steps. */
  take(memory: ShardMemory, people: IndexedPeople, finger: number): Generator<void, void, void>;
  /** Writes where each bucket begins, and its people from a place on; gives the place behind the last, and is ready for another finger. */
  sort(starts: Uint32Array, people: Uint16Array, from: number): Generator<void, number, void>;
}

/** A part has the keys of one sector and piece. */
const partBits = Math.log2(keysOfPiece);
const personBits = 16;
/** People whose keys are taken in one step, a millisecond or two. */
const peoplePerStep = 500;

export function createKeySorter(): KeySorter {
  const parts = Array.from({ length: codeKeyCount >> partBits }, () => new Uint32Array(1_024));
  const counts = new Int32Array(parts.length);
  const keys = new Uint32Array(galleryLimits.printsPerPersonMax * printKeysMax);

  function deal(
    { people, headWords, templates }: ShardMemory,
    { firstSlot, isCurrent }: IndexedPeople,
    finger: number,
    from: number,
    to: number,
  ): void {
    for (let person = from; person < to; person++) {
      if (isCurrent[person] === 0) continue;
      let count = 0;
      for (let slot = Atomics.load(people, firstSlot + person) - 1; slot >= 0; ) {
        const words = slot * wordsPerHead;
        if (fingerOf(headWords[words + headWord.position]!) === finger)
          count += printKeys(templates, slot * templateStrideBytes, keys, count);
        slot = headWords[words + headWord.next]! - 1;
      }
      for (let i = 0; i < count; i++) {
        const key = keys[i]!;
        const part = key >> partBits;
        const place = counts[part]!++;
        if (place === parts[part]!.length) parts[part] = twiceAsLong(parts[part]!);
        parts[part]![place] = ((key & (keysOfPiece - 1)) << personBits) | person;
      }
    }
  }

  return {
    *take(memory, indexed, finger) {
      const count = indexed.isCurrent.length;
      for (let from = 0; from < count; from += peoplePerStep) {
        deal(memory, indexed, finger, from, Math.min(from + peoplePerStep, count));
        yield;
      }
    },
    *sort(starts, people, from) {
      let end = from;
      for (const [part, entries] of parts.entries()) {
        const ofPart = starts.subarray(part << partBits, (part + 1) << partBits);
        end = sortPart(entries.subarray(0, counts[part]), ofPart, people, end);
        yield;
      }
      counts.fill(0);
      return end;
    },
  };
}

function twiceAsLong(entries: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * entries.length);
  longer.set(entries);
  return longer;
}

/** Counting sort; the entries of a bucket come to lie backwards from its end, so that at last its start is left. */
function sortPart(
  entries: Uint32Array,
  starts: Uint32Array,
  people: Uint16Array,
  from: number,
): number {
  for (let i = 0; i < entries.length; i++) starts[entries[i]! >>> personBits]!++;
  let end = from;
  for (let bucket = 0; bucket < starts.length; bucket++) {
    end += starts[bucket]!;
    starts[bucket] = end;
  }
  for (let i = entries.length - 1; i >= 0; i--)
    people[--starts[entries[i]! >>> personBits]!] = entries[i]!;
  return end;
}
