import { GalleryError } from '../gallery-error.ts';
import { galleryLimits } from '../limits.ts';

/** One bit for each class of rights: set where a search may see people of that class. No bit, no sight. */
export type RightsFilter = Uint8Array;

export function rightsFilter(allowedClasses: Iterable<number>): RightsFilter {
  const bits: number[] = [];
  for (const rightsClass of allowedClasses) {
    const isClass =
      Number.isInteger(rightsClass) &&
      rightsClass >= 0 &&
      rightsClass < galleryLimits.rightsClassesMax;
    if (!isClass) throw new GalleryError('gallery.bad-input', 'rights class', `is ${rightsClass}`);
    while (bits.length <= rightsClass >> 3) bits.push(0);
    bits[rightsClass >> 3]! |= 1 << (rightsClass & 7);
  }
  return Uint8Array.from(bits);
}

export function isAllowed(filter: RightsFilter, rightsClass: number): boolean {
  return ((filter[rightsClass >> 3] ?? 0) & (1 << (rightsClass & 7))) !== 0;
}
