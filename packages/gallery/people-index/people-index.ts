import { setImmediate, setTimeout } from 'node:timers/promises';
import { galleryLimits } from '../limits.ts';
import { type ShardMemory, usedPeople } from '../shard/shard-memory.ts';
import { fillIndexBlock, type IndexBlock } from './index-block.ts';
import type { IndexedPeople } from './indexed-people.ts';

/**
 * An index of the people of a shard by pieces of their minutiae's codes, for searches of many fingers: it names the few
 * whom a probe might be of without a look at the others. It is made in the background by the thread that writes
 * and searches the shard, from what is published there, and lives no longer than the thread.
 */
export interface PeopleIndex {
  /** Blocks that may be asked. Whom they do not hold as current must be looked at in another way. */
  readonly blocks: readonly IndexBlock[];
  /** Somebody was put, replaced or removed. */
  forget(personSlot: number): void;
}

const { indexBlockPeople, indexBlockPeopleMin, indexQuietMs, indexWaitMsMax } = galleryLimits;

/** Blocks beyond those that the layout has room for are not made: their people are looked at. */
export function createPeopleIndex(memory: ShardMemory): PeopleIndex {
  const { indexBlocks } = memory.layout;
  const blocks = new Array<IndexBlock | undefined>(indexBlocks);
  /** Of each block, or of one that is being filled, whoever is current in it. */
  const indexed = new Array<IndexedPeople | undefined>(indexBlocks);
  /** Changes to the people of each block since it was made. */
  const changes = new Array<number>(indexBlocks).fill(0);
  let lastChangeMs = 0;
  let isCatchingUp = false;

  function forget(personSlot: number): void {
    const number = Math.floor(personSlot / indexBlockPeople);
    if (number >= indexBlocks) return;
    lastChangeMs = performance.now();
    changes[number]!++;
    const people = indexed[number];
    if (people) people.isCurrent[personSlot - people.firstSlot] = 0;
    if (isBehind(number) && !isCatchingUp) void catchUp();
  }

  /** As many changes as a block must have people: to look at so many otherwise costs a search little. */
  const isBehind = (number: number) => changes[number]! >= indexBlockPeopleMin;

  async function catchUp(): Promise<void> {
    isCatchingUp = true;
    try {
      for (let number = 0; number < indexBlocks; number++) {
        if (!isBehind(number)) continue;
        await quiet();
        for (const _ of remake(number)) await setImmediate();
      }
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      // The machine has no memory for it. An index saves time and nothing else: everybody is looked at, and none is tried again.
      return;
    }
    isCatchingUp = false;
    if (changes.some((_, number) => isBehind(number))) void catchUp();
  }

  /** A gallery that is being filled is indexed when it is full; one that is never left alone, all the same. */
  async function quiet(): Promise<void> {
    const latestMs = performance.now() + indexWaitMsMax;
    for (;;) {
      const nowMs = performance.now();
      const waitMs = Math.min(lastChangeMs + indexQuietMs, latestMs) - nowMs;
      if (waitMs <= 0) return;
      await setTimeout(waitMs, undefined, { ref: false });
    }
  }

  function* remake(number: number): Generator<void, void, void> {
    // Given up first, so that there are never two: searches that hold it find nobody current in it.
    indexed[number]?.isCurrent.fill(0);
    indexed[number] = undefined;
    blocks[number] = undefined;
    changes[number] = 0;
    const firstSlot = number * indexBlockPeople;
    const slotsEnd = Math.min(firstSlot + indexBlockPeople, usedPeople(memory));
    blocks[number] = yield* fillIndexBlock(memory, firstSlot, slotsEnd, (people) => {
      indexed[number] = people;
    });
  }

  // A worker that took over from one that died finds people whom no write will tell it of.
  for (let slot = 0; slot < usedPeople(memory); slot++) forget(slot);

  return {
    get blocks() {
      return blocks.filter((block) => block !== undefined);
    },
    forget,
  };
}
