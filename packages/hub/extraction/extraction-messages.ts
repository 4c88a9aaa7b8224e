import type { FoundPrints } from '../records/prints-of-transaction.ts';

/** What a thread is asked: the prints of one transaction file. */
export interface ExtractionRequest {
  readonly bytes: Uint8Array;
}

export type ExtractionAnswer =
  | { readonly ok: true; readonly found: FoundPrints }
  /** A mistake of the hub; what is wrong with a file is found, not failed. */
  | { readonly ok: false; readonly code: string };
