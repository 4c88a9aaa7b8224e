import type { GalleryPrint } from '../person.ts';

/** Plain thumbs have positions of their own (ANSI/NIST-ITL table 8), but are the same fingers. */
const sameFinger: Readonly<Record<number, number>> = { 11: 1, 12: 6 };

/** The finger of a position, 0 where it is not known. */
export function fingerOf(position: number): number {
  return sameFinger[position] ?? position;
}

/** Only the same finger is compared where both are known; an unknown one with all. */
export function mayBeSameFinger(a: number, b: number): boolean {
  return a === 0 || b === 0 || fingerOf(a) === fingerOf(b);
}

/**
 * For each probe the number of its group: impressions of one known finger are one group, whose best counts, since they would
 * agree on a stranger as well; a print of unknown finger is a group of its own.
 */
export function probeGroups(probes: readonly GalleryPrint[]): readonly number[] {
  const groups = new Map<number, number>();
  let count = 0;
  return probes.map(({ position }) => {
    const finger = fingerOf(position);
    const known = finger === 0 ? undefined : groups.get(finger);
    if (known !== undefined) return known;
    if (finger !== 0) groups.set(finger, count);
    return count++;
  });
}
