import type { ByteReader } from '../byte-reader.ts';

/** Longest code, bits. */
export const codeBitsMax = 16;

/** For each prefix of 16 bits: the code length in the high byte (0: no code), the symbol in the low. */
export type HuffmanLookup = Uint16Array;

/** Reads the Huffman tables of one DHT segment of `byteCount` bytes into `tables` by identifier. */
export function readHuffmanTables(
  reader: ByteReader,
  byteCount: number,
  tables: Map<number, HuffmanLookup>,
): void {
  const end = reader.offset + byteCount;
  while (reader.offset < end) {
    const id = reader.uint8('DHT, table identifier');
    const offset = reader.offset;
    const counts = reader.take(codeBitsMax, 'DHT, code counts');
    const symbolCount = counts.reduce((sum, count) => sum + count, 0);
    const symbols = reader.take(symbolCount, 'DHT, symbols');
    tables.set(id, buildLookup(reader, counts, symbols, offset));
  }
}

/** Canonical codes: consecutive numbers within a length, shifted by one bit to the next length. */
function buildLookup(
  reader: ByteReader,
  counts: Uint8Array,
  symbols: Uint8Array,
  offset: number,
): HuffmanLookup {
  const lookup = new Uint16Array(1 << codeBitsMax);
  let next = 0;
  let symbolIndex = 0;
  for (let bits = 1; bits <= codeBitsMax; bits++) {
    const span = 1 << (codeBitsMax - bits);
    for (let i = 0; i < counts[bits - 1]!; i++) {
      if (next + span > lookup.length) {
        reader.fail('inconsistent', 'DHT', 'has more codes than bits can tell apart', offset);
      }
      lookup.fill((bits << 8) | symbols[symbolIndex++]!, next, next + span);
      next += span;
    }
  }
  return lookup;
}
