import type { ByteReader } from '../byte-reader.ts';
import { meaningOfSymbol, type SymbolEntry } from './symbol-meanings.ts';

/** Longest code, bits. */
export const codeBitsMax = 16;
/** Codes up to this length are looked up, bits: nearly all of a stream, in a table that the nearest cache holds. */
export const shortBits = 10;

/** A canonical Huffman code as a decoder needs it. */
export interface HuffmanLookup {
  /** For each prefix of `shortBits` bits: the symbol whose code it starts with, 0 where that is longer or none. */
  readonly short: Int32Array;
  /** For each length: the first prefix of 16 bits behind the codes of that length. */
  readonly ends: Uint32Array;
  /** For each length: the index of the symbol behind the last of that length. */
  readonly endIndices: Uint16Array;
  /** In the order of their codes. */
  readonly symbols: Uint8Array;
}

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
    const lookup = createLookup(counts, symbols);
    if (!lookup) {
      reader.fail('inconsistent', 'DHT', 'has more codes than bits can tell apart', offset);
    }
    tables.set(id, lookup);
  }
}

/**
 * Canonical codes: consecutive numbers within a length, shifted by one bit to the next length. `counts` are the codes of 1 to
 * 16 bits; undefined where there are more than bits can tell apart.
 */
export function createLookup(counts: Uint8Array, symbols: Uint8Array): HuffmanLookup | undefined {
  const short = new Int32Array(1 << shortBits);
  const ends = new Uint32Array(codeBitsMax + 1);
  const endIndices = new Uint16Array(codeBitsMax + 1);
  let next = 0;
  let index = 0;
  for (let bits = 1; bits <= codeBitsMax; bits++) {
    const span = 1 << (codeBitsMax - bits);
    for (let i = 0; i < counts[bits - 1]!; i++) {
      if (next + span > 1 << codeBitsMax) return undefined;
      const symbol = symbols[index++]!;
      if (bits <= shortBits) fillShort(short, meaningOfSymbol(symbol, bits), next, span);
      next += span;
    }
    ends[bits] = next;
    endIndices[bits] = index;
  }
  return { short, ends, endIndices, symbols };
}

function fillShort(short: Int32Array, entry: SymbolEntry, next: number, span: number): void {
  const prefixBits = codeBitsMax - shortBits;
  short.fill(entry, next >> prefixBits, (next + span) >> prefixBits);
}

/** The symbol whose code of more than `shortBits` bits starts a word of 16 bits; 0 where none does. */
export function longEntry(
  { ends, endIndices, symbols }: HuffmanLookup,
  word: number,
): SymbolEntry | 0 {
  for (let bits = shortBits + 1; bits <= codeBitsMax; bits++) {
    if (word >= ends[bits]!) continue;
    const behind = (ends[bits]! - 1 - word) >> (codeBitsMax - bits);
    return meaningOfSymbol(symbols[endIndices[bits]! - 1 - behind]!, bits);
  }
  return 0;
}
