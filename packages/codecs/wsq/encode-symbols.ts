import { symbolMeanings } from './symbol-meanings.ts';

/** One entropy-coded element: a Huffman symbol and the raw bits that follow it. */
export type SymbolSink = (symbol: number, extra: number, extraBits: number) => void;

const zeroRunMax16 = 0xffff;
const directMin = symbolMeanings.smallestDirect - symbolMeanings.directOffset;
const directMax = symbolMeanings.largestDirect - symbolMeanings.directOffset;

/** Turns coefficients into symbols (IAFIS-IC-0110 v3, table 3); a run ends with its block. */
export function encodeSymbols(blocks: readonly Int16Array[], sink: SymbolSink): void {
  let zeros = 0;
  for (const values of blocks) {
    for (const value of values) {
      if (value === 0) {
        zeros++;
        if (zeros < zeroRunMax16) continue;
      }
      emitZeros(zeros, sink);
      zeros = 0;
      if (value !== 0) emitValue(value, sink);
    }
  }
  emitZeros(zeros, sink);
}

function emitZeros(count: number, sink: SymbolSink): void {
  if (count === 0) return;
  if (count <= symbolMeanings.zeroRunMax) sink(count, 0, 0);
  else if (count <= 0xff) sink(symbolMeanings.zeroRun8, count, 8);
  else sink(symbolMeanings.zeroRun16, count, 16);
}

function emitValue(value: number, sink: SymbolSink): void {
  if (value >= directMin && value <= directMax) {
    sink(value + symbolMeanings.directOffset, 0, 0);
    return;
  }
  const magnitude = Math.abs(value);
  if (magnitude <= 0xff) {
    sink(value > 0 ? symbolMeanings.positive8 : symbolMeanings.negative8, magnitude, 8);
  } else {
    sink(value > 0 ? symbolMeanings.positive16 : symbolMeanings.negative16, magnitude, 16);
  }
}
