import type { PlacedPerson } from '../person.ts';
import { linkPerson, type PersonFacts, writePrint } from './publish.ts';
import type { ShardMemory } from './shard-memory.ts';

/**
 * Versions of people with the free slots that their prints go to: flat, because a thread is sent a few arrays in a hundredth
 * of the time that it takes to send as many objects. Bytes that threads share are not copied on the way.
 */
export interface PeopleWrite {
  /** For each person: person slot, class of rights, prints; for each print: slot, position, start in the bytes, length. */
  readonly words: Int32Array;
  /** For each person: version, until when it is visible. */
  readonly doubles: Float64Array;
  readonly bytes: Uint8Array;
}

/** One person of a write, before it is made flat. */
export interface PlacedWrite {
  readonly personSlot: number;
  readonly version: number;
  readonly person: PlacedPerson;
  readonly slots: readonly number[];
}

const wordsPerPerson = 3;
const wordsPerPrint = 4;
const doublesPerPerson = 2;

export function peopleWrite(people: readonly PlacedWrite[], bytes: Uint8Array): PeopleWrite {
  const prints = people.reduce((sum, { slots }) => sum + slots.length, 0);
  const words = new Int32Array(people.length * wordsPerPerson + prints * wordsPerPrint);
  const doubles = new Float64Array(people.length * doublesPerPerson);
  let at = 0;
  for (const [i, { personSlot, version, person, slots }] of people.entries()) {
    const { rightsClass, visibleUntilMs = Number.POSITIVE_INFINITY } = person;
    doubles[i * doublesPerPerson] = version;
    doubles[i * doublesPerPerson + 1] = visibleUntilMs;
    words[at++] = personSlot;
    words[at++] = rightsClass;
    words[at++] = slots.length;
    for (const [print, slot] of slots.entries()) {
      words[at++] = slot;
      words[at++] = person.positions[print]!;
      words[at++] = person.starts[print]!;
      words[at++] = person.byteCounts[print]!;
    }
  }
  return { words, doubles, bytes };
}

/** Writes all prints of a person, then publishes them by one store: until then the former version stands, or nobody. */
export function publishPeople(
  memory: ShardMemory,
  { words, doubles, bytes }: PeopleWrite,
  published: (personSlot: number) => void,
): void {
  for (let at = 0, i = 0; at < words.length; i += doublesPerPerson) {
    const [personSlot, rightsClass, count] = [words[at]!, words[at + 1]!, words[at + 2]!];
    const facts: PersonFacts = {
      personSlot,
      rightsClass,
      version: doubles[i]!,
      visibleUntilMs: doubles[i + 1]!,
    };
    at += wordsPerPerson;
    const firstSlot = words[at]!;
    for (let print = 0; print < count; print++, at += wordsPerPrint) {
      const start = words[at + 2]!;
      const template = bytes.subarray(start, start + words[at + 3]!);
      const next = print + 1 < count ? words[at + wordsPerPrint] : undefined;
      writePrint(memory, words[at]!, next, facts, words[at + 1]!, template);
    }
    linkPerson(memory, personSlot, firstSlot);
    published(personSlot);
  }
}
