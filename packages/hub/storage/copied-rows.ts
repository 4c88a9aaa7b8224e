/**
 * Reads PostgreSQL's binary form of a copy (documentation of COPY, "Binary Format"): a head of 19 bytes, then each row with
 * the number of its fields, each field with its length (-1 for null) and its bytes, then -1 for a number of fields.
 */
export interface CopiedRows {
  /** Goes to the next row; false behind the last. Throws where the bytes are no such copy. */
  next(): boolean;
  /** Where a field of this row begins and how many bytes it has, -1 for null. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
}

const headBytes = 19;
const signature = 'PGCOPY\n\xff\r\n\0';

export function readCopiedRows(bytes: Uint8Array, fieldCount: number): CopiedRows {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = new Int32Array(fieldCount);
  const lengths = new Int32Array(fieldCount);
  for (let i = 0; i < signature.length; i++) {
    if (bytes[i] !== signature.charCodeAt(i)) throw new Error('These bytes are no copy of rows.');
  }
  let at = headBytes;
  return {
    starts,
    lengths,
    next: () => {
      const count = view.getInt16(at);
      if (count === -1) return false;
      if (count !== fieldCount) throw new Error(`A row of ${count} fields, not ${fieldCount}.`);
      at += 2;
      for (let i = 0; i < fieldCount; i++) {
        const length = view.getInt32(at);
        at += 4;
        starts[i] = at;
        lengths[i] = length;
        if (length > 0) at += length;
      }
      return true;
    },
  };
}
