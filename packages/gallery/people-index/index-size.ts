import { codeKeyCount, printKeysMax } from '@whorl/fingerprint';
import { galleryLimits } from '../limits.ts';

/** Fingers by their number, 1 to 10; 0 for prints of which it is not known. */
export const fingersKnown = 11;
/** A bucket for each finger and key. */
export const bucketCount: number = fingersKnown * codeKeyCount;

/** Memory of a block but for what grows with its prints: starts of buckets, and of each person fingers, rights and whether current. */
export const indexBlockBytes: number =
  (bucketCount + 1) * Uint32Array.BYTES_PER_ELEMENT +
  galleryLimits.indexBlockPeople *
    (fingersKnown +
      Uint8Array.BYTES_PER_ELEMENT +
      Uint16Array.BYTES_PER_ELEMENT +
      Float64Array.BYTES_PER_ELEMENT);
/** Memory of one print in an index. */
export const indexPrintBytes: number = printKeysMax * Uint16Array.BYTES_PER_ELEMENT;
