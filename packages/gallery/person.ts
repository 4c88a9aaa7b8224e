import { GalleryError } from './gallery-error.ts';
import { galleryLimits } from './limits.ts';
import { type PackedPrint, templateStrideBytes } from './packed-print.ts';

/** A print with its finger (ANSI/NIST-ITL table 8; 0 where that is not known). */
export interface GalleryPrint {
  readonly position: number;
  readonly print: PackedPrint;
}

/** A person as a gallery holds one: the prints, and who may see them. */
export interface GalleryPerson {
  readonly personId: string;
  /** Number of the class of rights, which the filter of a search allows or not. */
  readonly rightsClass: number;
  /** From then on no search sees the person, milliseconds since 1970. Without it, always. */
  readonly visibleUntilMs?: number;
  readonly prints: readonly GalleryPrint[];
}

/** A person whose prints lie in one memory with those of others: each print has its place and length there. */
export interface PlacedPerson extends Omit<GalleryPerson, 'prints'> {
  readonly positions: readonly number[];
  readonly starts: readonly number[];
  readonly byteCounts: readonly number[];
}

/** The same person, the prints in a memory of their own. */
export function placePerson({ prints, ...facts }: GalleryPerson): {
  readonly person: PlacedPerson;
  readonly bytes: Uint8Array;
} {
  const byteCounts = prints.map(({ print }) => print.length);
  const starts: number[] = [];
  let end = 0;
  for (const byteCount of byteCounts) {
    starts.push(end);
    end += byteCount;
  }
  const bytes = new Uint8Array(end);
  for (const [i, { print }] of prints.entries()) bytes.set(print, starts[i]);
  const positions = prints.map(({ position }) => position);
  return { person: { ...facts, positions, starts, byteCounts }, bytes };
}

const positionMax = 255;

/** Throws `gallery.bad-input` for what a shard could not hold. */
export function checkPerson(person: PlacedPerson, memoryBytes: number): void {
  const { personId, rightsClass, positions, starts, byteCounts, visibleUntilMs } = person;
  if (personId.length === 0 || personId.length > galleryLimits.personIdBytesMax)
    refuse('personId', `has ${personId.length} letters`);
  if (!isCount(rightsClass, galleryLimits.rightsClassesMax - 1))
    refuse('rightsClass', `is ${rightsClass}`);
  if (Number.isNaN(visibleUntilMs)) refuse('visibleUntilMs', 'is not a number');
  const { length } = positions;
  if (length === 0 || length > galleryLimits.printsPerPersonMax)
    refuse('prints', `are ${length}, not 1 to ${galleryLimits.printsPerPersonMax}`);
  for (let i = 0; i < length; i++) {
    checkPrint(positions[i]!, byteCounts[i]!, i, 'prints');
    if (!isCount(starts[i]!, memoryBytes - byteCounts[i]!))
      refuse(`prints[${i}]`, `begins at byte ${starts[i]} of ${memoryBytes}`);
  }
}

export function checkPrints(prints: readonly GalleryPrint[], place: string): void {
  for (const [i, { position, print }] of prints.entries())
    checkPrint(position, print.length, i, place);
}

function checkPrint(position: number, byteCount: number, i: number, place: string): void {
  if (!isCount(position, positionMax)) refuse(`${place}[${i}].position`, `is ${position}`);
  if (!isCount(byteCount, templateStrideBytes) || byteCount === 0)
    refuse(`${place}[${i}].print`, `has ${byteCount} bytes, not 1 to ${templateStrideBytes}`);
}

function isCount(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= max;
}

function refuse(place: string, reason: string): never {
  throw new GalleryError('gallery.bad-input', place, reason);
}
