import { galleryLimits } from '../limits.ts';
import { templateStrideBytes } from '../packed-print.ts';
import { headBytes } from '../shard/shard-layout.ts';
import {
  bytesOfExtent,
  doublesPerHead,
  headDouble,
  headWord,
  wordsPerHead,
} from '../shard/shard-memory.ts';

/** A person of a part as its sections tell it, before the templates are read. */
export interface SavedPerson {
  readonly personId: string;
  readonly rightsClass: number;
  readonly visibleUntilMs: number;
  readonly version: number;
  readonly positions: readonly number[];
  readonly byteCounts: readonly number[];
}

/** For each person two bytes of length, the id in UTF-8, one byte with the number of prints. */
export function encodePeople(
  people: readonly { readonly personId: string; readonly printCount: number }[],
): Buffer {
  return Buffer.concat(
    people.flatMap(({ personId, printCount }) => {
      const id = Buffer.from(personId, 'utf8');
      return [Buffer.from([id.length & 0xff, id.length >> 8]), id, Buffer.from([printCount])];
    }),
  );
}

/** Undefined where the two sections contradict each other, which a right checksum does not rule out. */
export function decodePeople(content: Buffer, heads: Buffer): SavedPerson[] | undefined {
  const { words, doubles } = headViews(heads);
  const people: SavedPerson[] = [];
  let print = 0;
  let at = 0;
  while (at < content.length) {
    const idEnd = at + 2 + (content[at]! | (content[at + 1]! << 8));
    const personId = content.toString('utf8', at + 2, idEnd);
    const prints = Array.from({ length: content[idEnd] ?? 0 }, (_, i) => print + i);
    const first = prints[0];
    print += prints.length;
    if (first === undefined || print * headBytes > heads.length) return undefined;
    people.push({
      personId,
      rightsClass: words[first * wordsPerHead + headWord.rightsClass]!,
      visibleUntilMs: doubles[first * doublesPerHead + headDouble.visibleUntilMs]!,
      version: doubles[first * doublesPerHead + headDouble.version]!,
      positions: prints.map((i) => words[i * wordsPerHead + headWord.position]!),
      byteCounts: prints.map((i) => bytesOfExtent(words[i * wordsPerHead + headWord.extent]!)),
    });
    at = idEnd + 1;
  }
  return print * headBytes === heads.length && people.every(canBeHeld) ? people : undefined;
}

function canBeHeld({ personId, rightsClass, byteCounts }: SavedPerson): boolean {
  return (
    personId.length > 0 &&
    rightsClass < galleryLimits.rightsClassesMax &&
    byteCounts.length <= galleryLimits.printsPerPersonMax &&
    byteCounts.every((count) => count > 0 && count <= templateStrideBytes)
  );
}

/** Heads lie in a file as in memory: the processors that this runs on are all little-endian. */
function headViews({ buffer, byteOffset, byteLength }: Buffer) {
  return {
    words: new Uint32Array(buffer, byteOffset, byteLength / Uint32Array.BYTES_PER_ELEMENT),
    doubles: new Float64Array(buffer, byteOffset, byteLength / Float64Array.BYTES_PER_ELEMENT),
  };
}
