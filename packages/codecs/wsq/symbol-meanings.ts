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

/**
 * A symbol as a decoder uses it: the bits of its code in the low byte; then, in a byte, by how many coefficients it goes on; above,
 * the value of the first of them. Where it goes on by none, the upper half is the symbol itself: an escape, or one without a meaning.
 */
export type SymbolEntry = number;

export function meaningOfSymbol(symbol: number, codeBits: number): SymbolEntry {
  const { zeroRunMax, smallestDirect, largestDirect, directOffset } = symbolMeanings;
  if (symbol >= smallestDirect && symbol <= largestDirect) {
    return ((symbol - directOffset) << 16) | (1 << 8) | codeBits;
  }
  if (symbol >= 1 && symbol <= zeroRunMax) return (symbol << 8) | codeBits;
  return (symbol << 16) | codeBits;
}
