import type { GalleryPerson, GalleryPrint } from '../person.ts';
import { type RightsFilter, rightsFilter } from '../search/rights-filter.ts';
import { syntheticImpression } from './synthetic-prints.ts';

/** Prints of some fingers of a person by their positions; another impression of the same fingers by another number. */
export function syntheticPrints(
  person: number,
  positions: readonly number[],
  impression = 0,
): readonly GalleryPrint[] {
  return positions.map((position) => ({
    position,
    print: syntheticImpression(person * 100 + position, impression),
  }));
}

export function syntheticPerson(
  person: number,
  positions: readonly number[],
  rights: Pick<GalleryPerson, 'rightsClass' | 'visibleUntilMs'> = { rightsClass: 0 },
  impression = 0,
): GalleryPerson {
  const prints = syntheticPrints(person, positions, impression);
  return { personId: `person-${person}`, prints, ...rights };
}

/** A filter that hides nobody of the classes that tests use. */
export const everybody: RightsFilter = rightsFilter([0, 1, 2, 3]);
