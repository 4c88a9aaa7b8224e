import type { TurnRange } from '@whorl/fingerprint';
import { GalleryError } from '../gallery-error.ts';
import { galleryLimits } from '../limits.ts';
import { checkPrints, type GalleryPrint } from '../person.ts';
import type { GalleryCandidate } from './candidate.ts';
import type { RightsFilter } from './rights-filter.ts';
import type { SearchMode, SearchQuestion } from './search-question.ts';

/** A question to a gallery: one or many prints of one person, known or not which fingers. */
export interface GallerySearch {
  readonly probes: readonly GalleryPrint[];
  /** What the asker may see: applied before anything is scored. There is no search without. */
  readonly filter: RightsFilter;
  readonly candidatesMax: number;
  /** In two stages where it is not stated. */
  readonly mode?: SearchMode;
  /** How far a probe may be turned for the first of two stages to see it; upright where it is not stated. */
  readonly turns?: TurnRange;
  /** Candidates that strangers resemble more often than that are left out. Without it, none is. */
  readonly falseMatchRateMax?: number;
  /** When the search is made, for what is visible until a time only; now, where it is not stated. */
  readonly atMs?: number;
  readonly timeLimitMs?: number;
  readonly signal?: AbortSignal;
}

export interface GalleryAnswer {
  /** The best first. */
  readonly candidates: readonly GalleryCandidate[];
  /** People and prints that the asker may see and that were compared; others leave no trace here. */
  readonly peopleCompared: number;
  readonly printsCompared: number;
}

/** Checks a search and fills in what it leaves open. Throws `gallery.bad-input`. */
export function questionOf(search: GallerySearch): SearchQuestion {
  const { probes, filter, candidatesMax, falseMatchRateMax = 1, atMs = Date.now() } = search;
  const { mode = 'two-stage', turns = 'upright' } = search;
  if (probes.length === 0 || probes.length > galleryLimits.probesMax)
    refuse('probes', `are ${probes.length}, not 1 to ${galleryLimits.probesMax}`);
  checkPrints(probes, 'probes');
  if (!(filter instanceof Uint8Array)) refuse('filter', 'is missing');
  if (!(candidatesMax >= 1 && candidatesMax <= galleryLimits.candidatesMax))
    refuse('candidatesMax', `is ${candidatesMax}, not 1 to ${galleryLimits.candidatesMax}`);
  if (!(falseMatchRateMax >= 0 && falseMatchRateMax <= 1))
    refuse('falseMatchRateMax', `is ${falseMatchRateMax}, not 0 to 1`);
  if (Number.isNaN(atMs)) refuse('atMs', 'is not a number');
  return {
    probes,
    filter,
    atMs,
    mode,
    turns,
    candidatesMax: Math.floor(candidatesMax),
    falseMatchRateMax,
  };
}

function refuse(place: string, reason: string): never {
  throw new GalleryError('gallery.bad-input', place, reason);
}
