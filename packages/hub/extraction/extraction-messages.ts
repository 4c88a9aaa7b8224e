import type { FoundPrintFiles, PrintFile } from '../records/prints-of-images.ts';
import type { FoundPrints } from '../records/prints-of-transaction.ts';

/** What a thread is asked: the prints of one transaction file, or of image files of single prints, or to get ready for them. */
export type ExtractionRequest =
  | { readonly bytes: Uint8Array; readonly isChecked: boolean }
  | { readonly images: readonly PrintFile[] }
  | { readonly isWarmUp: true };

export type ExtractionAnswer =
  | { readonly ok: true; readonly found: FoundPrints | FoundPrintFiles }
  /** A mistake of the hub; what is wrong with a file is found, not failed. */
  | { readonly ok: false; readonly code: string };
