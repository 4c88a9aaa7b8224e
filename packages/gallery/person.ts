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

const positionMax = 255;

/** Throws `gallery.bad-input` for what a shard could not hold. */
export function checkPerson(person: GalleryPerson): void {
  const { personId, rightsClass, prints, visibleUntilMs } = person;
  if (personId.length === 0 || personId.length > galleryLimits.personIdBytesMax)
    refuse('personId', `has ${personId.length} letters`);
  if (!isCount(rightsClass, galleryLimits.rightsClassesMax - 1))
    refuse('rightsClass', `is ${rightsClass}`);
  if (Number.isNaN(visibleUntilMs)) refuse('visibleUntilMs', 'is not a number');
  if (prints.length === 0 || prints.length > galleryLimits.printsPerPersonMax)
    refuse('prints', `are ${prints.length}, not 1 to ${galleryLimits.printsPerPersonMax}`);
  checkPrints(prints, 'prints');
}

export function checkPrints(prints: readonly GalleryPrint[], place: string): void {
  for (const [i, { position, print }] of prints.entries()) {
    if (!isCount(position, positionMax)) refuse(`${place}[${i}].position`, `is ${position}`);
    if (print.length === 0 || print.length > templateStrideBytes)
      refuse(`${place}[${i}].print`, `has ${print.length} bytes, not 1 to ${templateStrideBytes}`);
  }
}

function isCount(value: number, max: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= max;
}

function refuse(place: string, reason: string): never {
  throw new GalleryError('gallery.bad-input', place, reason);
}
