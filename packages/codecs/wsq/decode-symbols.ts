import type { EntropySegment } from './entropy-segment.ts';
import type { HuffmanLookup } from './huffman-table.ts';

/** What a symbol stands for (IAFIS-IC-0110 v3, table 3): runs of zeros, escapes, small values. */
export const symbolMeanings = {
  zeroRunMax: 100,
  positive8: 101,
  negative8: 102,
  positive16: 103,
  negative16: 104,
  zeroRun8: 105,
  zeroRun16: 106,
  smallestDirect: 107,
  largestDirect: 254,
  /** A direct symbol is its value plus this. */
  directOffset: 180,
} as const;

export type SymbolDecoding =
  | { readonly ok: true; readonly filled: number }
  | { readonly ok: false; readonly byteOffset: number; readonly reason: string };

/**
 * Decodes one block of coefficients into `coefficients` from index `start`; zeros stay untouched,
 * so the array must come zeroed. A code that the last byte cuts off is padding and ends the block.
 */
export function decodeSymbols(
  segment: EntropySegment,
  lookup: HuffmanLookup,
  coefficients: Int16Array,
  start: number,
): SymbolDecoding {
  const { bytes } = segment;
  const bitCount = segment.byteCount * 8;
  const count = coefficients.length;
  let index = start;
  let bit = 0;
  for (;;) {
    const entry = lookup[peek16(bytes, bit)]!;
    bit += entry >> 8;
    if (entry === 0 || bit > bitCount) {
      const isPadding = bitCount - (bit - (entry >> 8)) < 8;
      if (isPadding) return { ok: true, filled: index };
      return fail(bit, 'no code of the Huffman table matches');
    }
    const symbol = entry & 0xff;
    if (symbol >= symbolMeanings.smallestDirect) {
      if (symbol > symbolMeanings.largestDirect) return fail(bit, 'symbol 255 has no meaning');
      if (index >= count) return fail(bit, 'more coefficients than the subbands hold');
      coefficients[index++] = symbol - symbolMeanings.directOffset;
      continue;
    }
    if (symbol === 0) return fail(bit, 'symbol 0 has no meaning');
    if (symbol <= symbolMeanings.zeroRunMax) {
      index += symbol;
    } else {
      const extraBits = hasWideExtra(symbol) ? 16 : 8;
      const extra = peek16(bytes, bit) >> (16 - extraBits);
      bit += extraBits;
      if (bit > bitCount) return fail(bit, 'the last value is cut off');
      if (symbol >= symbolMeanings.zeroRun8) {
        index += extra;
      } else {
        if (index >= count) return fail(bit, 'more coefficients than the subbands hold');
        if (extra > 0x7fff) return fail(bit, `a coefficient of ${extra}`);
        coefficients[index++] = isNegative(symbol) ? -extra : extra;
      }
    }
    if (index > count) return fail(bit, 'more coefficients than the subbands hold');
  }
}

function hasWideExtra(symbol: number): boolean {
  return (
    symbol === symbolMeanings.positive16 ||
    symbol === symbolMeanings.negative16 ||
    symbol === symbolMeanings.zeroRun16
  );
}

function isNegative(symbol: number): boolean {
  return symbol === symbolMeanings.negative8 || symbol === symbolMeanings.negative16;
}

function peek16(bytes: Uint8Array, bit: number): number {
  const i = bit >> 3;
  const word = (bytes[i]! << 16) | (bytes[i + 1]! << 8) | bytes[i + 2]!;
  return (word >> (8 - (bit & 7))) & 0xffff;
}

function fail(bit: number, reason: string): SymbolDecoding {
  return { ok: false, byteOffset: bit >> 3, reason };
}
