import type { FoundPrintFiles, PrintFile } from '../records/prints-of-images.ts';
import type { FoundPrints } from '../records/prints-of-transaction.ts';

/** What a thread is asked: the prints of one transaction file, or of image files of single prints. */
export type ExtractionRequest =
  | { readonly bytes: Uint8Array; readonly isChecked: boolean }
  | { readonly images: readonly PrintFile[] };

export type ExtractionAnswer =
  | { readonly ok: true; readonly found: FoundPrints | FoundPrintFiles }
  /** A mistake of the hub; what is wrong with a file is found, not failed. */
  | { readonly ok: false; readonly code: string };
