import type { ScoreTerm, Template } from '@whorl/fingerprint';
import type { PackedPrint } from '@whorl/gallery';
import type { RecordRights } from '../governance/policy.ts';

/** A print with its finger; position 0 where that is not known. */
export interface GalleryPrint {
  readonly id: string;
  readonly position: number;
  readonly template: Template;
}
/** A print of a record, as the gallery scans it. */
export interface HeldPrint {
  readonly id: string;
  readonly position: number;
  readonly packed: PackedPrint;
}
export interface GalleryRecord {
  readonly recordId: string;
  readonly kind: 'person' | 'mark';
  readonly sourceReference: string;
  readonly rights: RecordRights;
  readonly prints: readonly HeldPrint[];
}
/** A record whose prints lie in one memory with those of others. */
export interface PlacedRecord extends Omit<GalleryRecord, 'prints'> {
  readonly printIds: readonly string[];
  readonly positions: readonly number[];
  /** Where each print begins, and how many bytes it has. */
  readonly starts: readonly number[];
  readonly byteCounts: readonly number[];
}
export interface GallerySearch {
  readonly probes: readonly GalleryPrint[];
  /** Compares every print in full: for marks, of which a shortlist would miss too many. */
  readonly isExhaustive: boolean;
  readonly kind: 'person' | 'mark';
  /** Applied to each record before anything of it is scored. */
  readonly filter: (rights: RecordRights) => boolean;
  /** When the question is asked: what need no longer be retained by then is not seen. */
  readonly at: Date;
  readonly falseMatchRateMax: number;
  readonly candidatesMax: number;
}
export interface GalleryCandidate {
  /** As it was when its prints were compared. */
  readonly record: Omit<GalleryRecord, 'prints'>;
  /** -log10 of the false-match rate. */
  readonly score: number;
  readonly terms: readonly ScoreTerm[];
  /** Of all its fingers together, and of the comparisons that were tried for this record. */
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
  /** Resolves when searches see the record, or its new version. */
  put(record: GalleryRecord): Promise<void>;
  /** The same for many records, each once, whose prints lie in `bytes`, which threads should share. */
  putAll(records: readonly PlacedRecord[], bytes: Uint8Array): Promise<void>;
  /** Resolves when no later search sees the record. */
  remove(recordId: string): Promise<void>;
  search(search: GallerySearch): Promise<GalleryAnswer>;
  close(): Promise<void>;
}
