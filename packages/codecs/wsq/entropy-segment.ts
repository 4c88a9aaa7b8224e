import type { ByteReader } from '../byte-reader.ts';

/** Slack behind the bits, so that a decoder may look ahead without a check. */
const lookAheadBytes = 8;

export interface EntropySegment {
  /** The bits without stuffing, followed by ones as a stream pads them. */
  readonly bytes: Uint8Array;
  readonly byteCount: number;
}

/**
 * Takes entropy-coded bytes up to the next marker. A byte FF of the data is followed by a stuffed
 * 00; FF followed by anything else is the marker, which stays unread.
 */
export function takeEntropySegment(reader: ByteReader): EntropySegment {
  const { bytes } = reader;
  const start = reader.offset;
  const end = findMarker(reader, start);
  const plain = new Uint8Array(end - start + lookAheadBytes).fill(0xff);
  const byteCount = unstuff(bytes, start, end, plain);
  plain.fill(0xff, byteCount);
  reader.seek(end, 'entropy-coded data');
  return { bytes: plain, byteCount };
}

/** Copies bytes but for the stuffed ones, and returns how many. */
function unstuff(bytes: Uint8Array, start: number, end: number, plain: Uint8Array): number {
  let byteCount = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    plain[byteCount++] = byte;
    if (byte === 0xff) i++;
  }
  return byteCount;
}

function findMarker(reader: ByteReader, start: number): number {
  const { bytes } = reader;
  let offset = start;
  for (;;) {
    offset = bytes.indexOf(0xff, offset);
    if (offset < 0 || offset + 1 >= bytes.length) {
      reader.fail('truncated', 'entropy-coded data', 'no marker ends it', bytes.length);
    }
    if (bytes[offset + 1] !== 0) return offset;
    offset += 2;
  }
}
