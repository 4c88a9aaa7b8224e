import type { ByteReader } from '../byte-reader.ts';
import { readScaled32 } from './scaled-number.ts';

/** Filters that turn subbands back into an image, each symmetric about its middle tap. */
export interface SynthesisFilters {
  /** Seven taps. */
  readonly low: Float32Array;
  /** Nine taps. */
  readonly high: Float32Array;
}

export const lowTapCount = 7;
export const highTapCount = 9;

/**
 * Reads a transform table (DTT). It states the filters of the analysis from the middle outwards;
 * the filters of the synthesis are these with every second sign changed (IAFIS-IC-0110 v3, 3.1).
 */
export function readTransformTable(reader: ByteReader): SynthesisFilters {
  const offset = reader.offset;
  const highSize = reader.uint8('DTT, first filter size');
  const lowSize = reader.uint8('DTT, second filter size');
  if (highSize !== highTapCount || lowSize !== lowTapCount) {
    const reason = `filters of ${highSize} and ${lowSize} taps; only 9 and 7 are in use`;
    reader.fail('unsupported', 'DTT', reason, offset);
  }
  return {
    high: readHalfFilter(reader, highTapCount, 'DTT, nine taps'),
    low: readHalfFilter(reader, lowTapCount, 'DTT, seven taps'),
  };
}

function readHalfFilter(reader: ByteReader, tapCount: number, place: string): Float32Array {
  const middle = (tapCount - 1) / 2;
  const taps = new Float32Array(tapCount);
  for (let i = 0; i <= middle; i++) {
    const value = (i % 2 === 0 ? 1 : -1) * readScaled32(reader, place);
    taps[middle + i] = value;
    taps[middle - i] = value;
  }
  return taps;
}
