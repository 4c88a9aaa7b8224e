import { galleryLimits } from '../limits.ts';
import { headBytes } from '../shard/shard-layout.ts';
import {
  bytesOfExtent,
  headWord,
  type ShardMemory,
  templateOf,
  wordsPerHead,
} from '../shard/shard-memory.ts';
import { encodePeople } from './people-section.ts';
import type { SnapshotTotals } from './snapshot-facts.ts';
import type { SnapshotWriter } from './snapshot-writer.ts';

/** A person with the slots that are published. */
export interface PublishedPerson {
  readonly personId: string;
  readonly slots: readonly number[];
}

const partsPerShardMin = 16;

/** Writes all people of a shard in parts. Nobody may write into the shard meanwhile; searches may go on. */
export async function saveShard(
  writer: SnapshotWriter,
  memory: ShardMemory,
  people: Iterable<PublishedPerson>,
): Promise<SnapshotTotals> {
  const totals = { people: 0, prints: 0, parts: 0 };
  for (const part of partsOf([...people])) {
    const slots = part.flatMap((person) => person.slots);
    const names = part.map(({ personId, slots: { length } }) => ({ personId, printCount: length }));
    await writer.section('ppl ', encodePeople(names));
    await writer.section('head', headsOf(memory, slots));
    await writer.section('tmpl', templatesOf(memory, slots));
    totals.people += part.length;
    totals.prints += slots.length;
    totals.parts++;
  }
  return totals;
}

/** Parts large enough for the speed of a disk, but enough of them for another number of shards to share them. */
function* partsOf(people: readonly PublishedPerson[]): Generator<readonly PublishedPerson[]> {
  const printCount = people.reduce((sum, { slots }) => sum + slots.length, 0);
  const { snapshotPartPrintsMax, printsPerPersonMax } = galleryLimits;
  const share = Math.ceil(printCount / partsPerShardMin);
  const printsMax = Math.min(snapshotPartPrintsMax, Math.max(printsPerPersonMax, share));
  let part: PublishedPerson[] = [];
  let partPrints = 0;
  for (const person of people) {
    if (partPrints + person.slots.length > printsMax) {
      yield part;
      part = [];
      partPrints = 0;
    }
    part.push(person);
    partPrints += person.slots.length;
  }
  if (part.length > 0) yield part;
}

function headsOf({ memory, layout }: ShardMemory, slots: readonly number[]): Uint8Array {
  const heads = new Uint8Array(slots.length * headBytes);
  for (const [i, slot] of slots.entries()) {
    const at = layout.headsAt + slot * headBytes;
    heads.set(new Uint8Array(memory.buffer, at, headBytes), i * headBytes);
  }
  return heads;
}

function templatesOf(memory: ShardMemory, slots: readonly number[]): Uint8Array {
  const bytesOf = (slot: number) =>
    bytesOfExtent(memory.headWords[slot * wordsPerHead + headWord.extent]!);
  const templates = new Uint8Array(slots.reduce((sum, slot) => sum + bytesOf(slot), 0));
  let at = 0;
  for (const slot of slots) {
    templates.set(templateOf(memory, slot), at);
    at += bytesOf(slot);
  }
  return templates;
}
