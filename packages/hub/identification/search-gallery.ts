import type { ScoreTerm, Template } from '@whorl/fingerprint';
import type { RecordRights } from '../governance/policy.ts';

/** A print with its finger; position 0 where that is not known. */
export interface GalleryPrint {
  readonly id: string;
  readonly position: number;
  readonly template: Template;
}
export interface GalleryRecord {
  readonly recordId: string;
  readonly kind: 'person' | 'mark';
  readonly sourceReference: string;
  readonly rights: RecordRights;
  readonly prints: readonly GalleryPrint[];
}
export interface GallerySearch {
  readonly probes: readonly GalleryPrint[];
  readonly kind: 'person' | 'mark';
  /** Applied to each record before anything of it is scored. */
  readonly filter: (rights: RecordRights) => boolean;
  readonly falseMatchRateMax: number;
  readonly candidatesMax: number;
}
export interface GalleryCandidate {
  readonly record: GalleryRecord;
  readonly score: number;
  readonly terms: readonly ScoreTerm[];
  /** Of the best print, times the comparisons that were tried for this record. */
  readonly falseMatchRate: number;
  readonly pairs: readonly {
    readonly position: number;
    readonly probeId: string;
    readonly referenceId: string;
  }[];
}
export interface GalleryAnswer {
  readonly candidates: readonly GalleryCandidate[];
  /** Records that were compared: those that the actor may see. */
  readonly comparedCount: number;
}

/** The port to the gallery: many templates, one search. */
export interface SearchGallery {
  put(record: GalleryRecord): void;
  remove(recordId: string): void;
  search(search: GallerySearch): Promise<GalleryAnswer>;
}
