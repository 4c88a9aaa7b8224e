import type { TurnRange } from '@whorl/fingerprint';
import type { GalleryPrint } from '../person.ts';
import type { RightsFilter } from './rights-filter.ts';

/**
 * Two stages: a look at everybody, and the whole comparison of those who are likeliest then. Exhaustive: the whole
 * comparison of everybody, some ten times as long.
 */
export type SearchMode = 'two-stage' | 'exhaustive';

/** A search as shards get it: checked, with nothing left to choose. */
export interface SearchQuestion {
  readonly probes: readonly GalleryPrint[];
  readonly filter: RightsFilter;
  /** People whose visibility has ended by then are not seen, milliseconds since 1970. */
  readonly atMs: number;
  readonly mode: SearchMode;
  readonly turns: TurnRange;
  readonly candidatesMax: number;
  readonly falseMatchRateMax: number;
}
