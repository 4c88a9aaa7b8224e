import { headWord, type ShardMemory, weightOfExtent, wordsPerHead } from '../shard/shard-memory.ts';
import type { ActiveSearch } from './active-search.ts';

/** A pair of a probe and a print of a person: the number of the print among that person's, and its slot. */
export interface PrintPair {
  probe: number;
  slot: number;
  index: number;
}

/** The two pairs of known fingers of which the lesser print weighs most, each of another finger. */
export interface TwoHeaviest {
  /** Of how many fingers there is a pair: 0 where none is known of both. */
  count: number;
  readonly pairs: readonly [PrintPair, PrintPair];
  /** Follows the prints of a person from the first; gives the number of those that any probe may match. */
  find(search: ActiveSearch, first: number): number;
}

const { next: nextWord, position: positionWord, extent: extentWord } = headWord;

/** Done with everybody, so that what is compared stays in local variables: lists of pairs take three times as long. */
export function createTwoHeaviest({ headWords }: Pick<ShardMemory, 'headWords'>): TwoHeaviest {
  const pairs = [
    { probe: 0, slot: 0, index: 0 },
    { probe: 0, slot: 0, index: 0 },
  ] as const;

  function find(
    { probeStarts, probeList, probeWeights, groups }: ActiveSearch,
    first: number,
  ): number {
    let comparable = 0;
    let heaviest = 0;
    let heaviestFinger = -1;
    let heaviestProbe = 0;
    let heaviestSlot = 0;
    let heaviestIndex = 0;
    let second = 0;
    let secondProbe = 0;
    let secondSlot = 0;
    let secondIndex = 0;
    for (let slot = first, index = 0; slot >= 0; index++) {
      const words = slot * wordsPerHead;
      const position = headWords[words + positionWord]!;
      const listEnd = probeStarts[position + 1]!;
      let at = probeStarts[position]!;
      if (at < listEnd) comparable++;
      // A print that may be of any finger makes no sure pair.
      if (position === 0) at = listEnd;
      const weight = weightOfExtent(headWords[words + extentWord]!) + 1;
      for (; at < listEnd; at++) {
        const probe = probeList[at]!;
        const lesser = Math.min(weight, probeWeights[probe]!);
        if (lesser <= second) continue;
        const finger = groups[probe]!;
        if (lesser > heaviest) {
          if (finger !== heaviestFinger) {
            second = heaviest;
            secondProbe = heaviestProbe;
            secondSlot = heaviestSlot;
            secondIndex = heaviestIndex;
          }
          heaviest = lesser;
          heaviestFinger = finger;
          heaviestProbe = probe;
          heaviestSlot = slot;
          heaviestIndex = index;
        } else if (finger !== heaviestFinger) {
          second = lesser;
          secondProbe = probe;
          secondSlot = slot;
          secondIndex = index;
        }
      }
      slot = headWords[words + nextWord]! - 1;
    }
    found.count = heaviest === 0 ? 0 : second === 0 ? 1 : 2;
    put(pairs[0], heaviestProbe, heaviestSlot, heaviestIndex);
    put(pairs[1], secondProbe, secondSlot, secondIndex);
    return comparable;
  }

  const found: TwoHeaviest = { count: 0, pairs, find };
  return found;
}

function put(pair: PrintPair, probe: number, slot: number, index: number): void {
  pair.probe = probe;
  pair.slot = slot;
  pair.index = index;
}
