import type { EntropySegment } from './entropy-segment.ts';
import { codeBitsMax, type HuffmanLookup, longEntry, shortBits } from './huffman-table.ts';
import { symbolMeanings } from './symbol-meanings.ts';

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
  const { short } = lookup;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const bitCount = segment.byteCount * 8;
  const count = coefficients.length;
  let index = start;
  let bit = 0;
  for (;;) {
    const word = peek16(view, bit);
    const entry = short[word >> (codeBitsMax - shortBits)]! || longEntry(lookup, word);
    bit += entry & 0xff;
    if (entry === 0 || bit > bitCount) {
      const isPadding = bitCount - (bit - (entry & 0xff)) < 8;
      if (isPadding) return { ok: true, filled: index };
      return fail(bit, 'no code of the Huffman table matches');
    }
    const step = (entry >> 8) & 0xff;
    if (step > 0) {
      if (index + step > count) return fail(bit, 'more coefficients than the subbands hold');
      // A run of zeros writes the first of them: nearly all symbols take the same way.
      coefficients[index] = entry >> 16;
      index += step;
      continue;
    }
    const symbol = entry >> 16;
    if (symbol === 0 || symbol > symbolMeanings.largestDirect) {
      return fail(bit, `symbol ${symbol} has no meaning`);
    }
    const extraBits = hasWideExtra(symbol) ? 16 : 8;
    const extra = peek16(view, bit) >> (16 - extraBits);
    bit += extraBits;
    if (bit > bitCount) return fail(bit, 'the last value is cut off');
    if (symbol >= symbolMeanings.zeroRun8) {
      index += extra;
    } else {
      if (index >= count) return fail(bit, 'more coefficients than the subbands hold');
      if (extra > 0x7fff) return fail(bit, `a coefficient of ${extra}`);
      coefficients[index++] = isNegative(symbol) ? -extra : extra;
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

/** Sixteen bits from this one on; the segment has slack behind its end. */
function peek16(view: DataView, bit: number): number {
  return (view.getUint32(bit >> 3) << (bit & 7)) >>> 16;
}

function fail(bit: number, reason: string): SymbolDecoding {
  return { ok: false, byteOffset: bit >> 3, reason };
}
