import { encodeSymbols } from './encode-symbols.ts';
import { buildHuffmanCode, type HuffmanCode } from './huffman-code.ts';

/** The three blocks of a stream by the subbands where they start (IAFIS-IC-0110 v3, 4.3). */
const blockStarts = [0, 19, 52] as const;
/** The second and the third block share a Huffman table. */
const tableOfBlock = [0, 1, 1] as const;

/** A block of subbands and the table that codes it. */
export interface CodedBlock {
  readonly values: readonly Int16Array[];
  readonly table: number;
}

export interface CodedBlocks {
  readonly blocks: readonly CodedBlock[];
  readonly codes: readonly HuffmanCode[];
  /** Bits of all coded values, without headers and stuffing. */
  readonly bitCount: number;
}

/** Groups quantized subbands into blocks and finds the best code for each table. */
export function codeBlocks(values: readonly Int16Array[]): CodedBlocks {
  const blocks = blockStarts
    .map((start, i) => ({
      values: values.slice(start, blockStarts[i + 1] ?? values.length),
      table: tableOfBlock[i]!,
    }))
    .filter((block) => block.values.some((subband) => subband.length > 0));
  let extraBitCount = 0;
  const frequencies = [new Uint32Array(256), new Uint32Array(256)];
  for (const block of blocks) {
    encodeSymbols(block.values, (symbol, _extra, extraBits) => {
      frequencies[block.table]![symbol]!++;
      extraBitCount += extraBits;
    });
  }
  const codes = frequencies.map(buildHuffmanCode);
  const symbolBitCount = codes.reduce(
    (sum, code, table) =>
      code.lengths.reduce((s, bits, symbol) => s + bits * frequencies[table]![symbol]!, sum),
    0,
  );
  return { blocks, codes, bitCount: symbolBitCount + extraBitCount };
}
