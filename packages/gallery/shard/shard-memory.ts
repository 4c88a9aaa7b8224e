import { packedFrontBytes } from '@whorl/fingerprint';
import { templateStrideBytes } from '../packed-print.ts';
import { headBytes, type ShardLayout } from './shard-layout.ts';

/** The memory of a shard, and how to look into it. Main thread and worker each open the same memory. */
export interface ShardMemory {
  readonly layout: ShardLayout;
  /** Of WebAssembly, and shared: the kernel scans it where it lies. */
  readonly memory: WebAssembly.Memory;
  /** For each person 1 + the slot of the first print, 0 for nobody. Read and written by atomics only. */
  readonly people: Int32Array;
  /** Heads as words of 32 bits and as doubles; see the offsets below. */
  readonly headWords: Uint32Array;
  readonly headDoubles: Float64Array;
  readonly fronts: Uint8Array;
  readonly templates: Uint8Array;
  /** One counter: people slots that were ever used, behind which there is nobody. */
  readonly counters: Int32Array;
}

export const wordsPerHead: number = headBytes / Uint32Array.BYTES_PER_ELEMENT;
export const doublesPerHead: number = headBytes / Float64Array.BYTES_PER_ELEMENT;

/**
 * Offsets in a head, in words of 32 bits. `next` is 1 + a slot, or 0 at the end of a person's prints; `extent` is the
 * bytes of the template, and 65,536 times its weight.
 */
export const headWord = { next: 0, position: 1, extent: 2, rightsClass: 3 } as const;
/** Offsets in a head, in doubles, behind its words. */
export const headDouble = { version: 2, visibleUntilMs: 3 } as const;

const peopleUsed = 0;

const pageBytes = 65_536;

/** Takes the memory of a shard; the system gives each page of it when it is first written. */
export function createShardMemory(layout: ShardLayout): ShardMemory {
  const pages = Math.ceil(layout.totalBytes / pageBytes);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  return openShardMemory(memory, layout);
}

export function openShardMemory(memory: WebAssembly.Memory, layout: ShardLayout): ShardMemory {
  const { slots, countersAt, peopleAt, headsAt, frontsAt, templatesAt } = layout;
  const { buffer } = memory;
  return {
    layout,
    memory,
    people: new Int32Array(buffer, peopleAt, slots),
    headWords: new Uint32Array(buffer, headsAt, slots * wordsPerHead),
    headDoubles: new Float64Array(buffer, headsAt, slots * doublesPerHead),
    fronts: new Uint8Array(buffer, frontsAt, slots * packedFrontBytes),
    templates: new Uint8Array(buffer, templatesAt, slots * templateStrideBytes),
    counters: new Int32Array(buffer, countersAt, 1),
  };
}

export const extentOf = (byteCount: number, weight: number): number => byteCount | (weight << 16);
export const bytesOfExtent = (extent: number): number => extent & 0xffff;
/** How much the print offers to compare: packedWeight of @whorl/fingerprint. */
export const weightOfExtent = (extent: number): number => extent >>> 16;

/** The template in a slot, as a view of the shard. */
export function templateOf({ templates, headWords }: ShardMemory, slot: number): Uint8Array {
  const at = slot * templateStrideBytes;
  return templates.subarray(
    at,
    at + bytesOfExtent(headWords[slot * wordsPerHead + headWord.extent]!),
  );
}

export function usedPeople(memory: ShardMemory): number {
  return Atomics.load(memory.counters, peopleUsed);
}

/** Before a person is published, so that who sees the person sees the count too. */
export function noteUsedPerson(memory: ShardMemory, personSlot: number): void {
  if (usedPeople(memory) <= personSlot) Atomics.store(memory.counters, peopleUsed, personSlot + 1);
}
