import { packedFrontBytes, packedWeight, packFront } from '@whorl/fingerprint';
import { templateStrideBytes } from '../packed-print.ts';
import {
  doublesPerHead,
  extentOf,
  headDouble,
  headWord,
  noteUsedPerson,
  type ShardMemory,
  wordsPerHead,
} from './shard-memory.ts';

/** What all prints of one version of a person share. */
export interface PersonFacts {
  readonly personSlot: number;
  readonly rightsClass: number;
  readonly visibleUntilMs: number;
  readonly version: number;
}

/** Head, front and template of a print, into a slot that nobody sees yet. */
export function writePrint(
  { headWords, headDoubles, fronts, templates }: ShardMemory,
  slot: number,
  nextSlot: number | undefined,
  { rightsClass, visibleUntilMs, version }: PersonFacts,
  position: number,
  template: Uint8Array,
): void {
  templates.set(template, slot * templateStrideBytes);
  fronts.set(packFront(template), slot * packedFrontBytes);
  const words = slot * wordsPerHead;
  headWords[words + headWord.next] = nextSlot === undefined ? 0 : nextSlot + 1;
  headWords[words + headWord.position] = position;
  headWords[words + headWord.extent] = extentOf(template.length, packedWeight(template));
  headWords[words + headWord.rightsClass] = rightsClass;
  const doubles = slot * doublesPerHead;
  headDoubles[doubles + headDouble.version] = version;
  headDoubles[doubles + headDouble.visibleUntilMs] = visibleUntilMs;
}

export function linkPerson(memory: ShardMemory, personSlot: number, firstSlot: number): void {
  noteUsedPerson(memory, personSlot);
  Atomics.store(memory.people, personSlot, firstSlot + 1);
}

export function withdrawPerson(memory: ShardMemory, personSlot: number): void {
  Atomics.store(memory.people, personSlot, 0);
}
