import type { GalleryPrint } from '../person.ts';
import type { RightsFilter } from './rights-filter.ts';

/** A search as shards get it: checked, with nothing left to choose. */
export interface SearchQuestion {
  readonly probes: readonly GalleryPrint[];
  readonly filter: RightsFilter;
  /** People whose visibility has ended by then are not seen, milliseconds since 1970. */
  readonly atMs: number;
  readonly candidatesMax: number;
  readonly falseMatchRateMax: number;
}
