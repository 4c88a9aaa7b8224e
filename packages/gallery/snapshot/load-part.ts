import type { PartLoad } from '../shard/protocol.ts';
import { linkPerson, writePrint } from '../shard/publish.ts';
import type { ShardMemory } from '../shard/shard-memory.ts';
import { openSnapshot } from './file-reader.ts';

/** Reads the templates of a part into the slots of a shard, in the shard's own thread, and publishes its people. */
export function loadPart(
  memory: ShardMemory,
  part: PartLoad,
  published: (personSlot: number) => void,
): void {
  const reader = openSnapshot(part.path);
  try {
    const place = `${part.place}, templates`;
    const { content } = reader.section('tmpl', part.templatesOffset, place);
    const stated = part.people.reduce(
      (sum, { byteCounts }) => sum + byteCounts.reduce((total, count) => total + count, 0),
      0,
    );
    if (stated !== content.length) {
      const reason = `${content.length} bytes for prints of ${stated}`;
      reader.refuse('gallery.snapshot-corrupt', place, reason, part.templatesOffset);
    }
    let at = 0;
    for (const person of part.people) {
      for (const [i, byteCount] of person.byteCounts.entries()) {
        const slot = person.slots[i];
        const template = content.subarray(at, at + byteCount);
        at += byteCount;
        if (slot === undefined) continue;
        writePrint(memory, slot, person.slots[i + 1], person, person.positions[i]!, template);
      }
      if (person.slots.length === 0) continue;
      linkPerson(memory, person.personSlot, person.slots[0]!);
      published(person.personSlot);
    }
  } finally {
    reader.close();
  }
}
