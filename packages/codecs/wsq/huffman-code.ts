import { codeBitsMax } from './huffman-table.ts';

/** A Huffman code as a DHT segment states it, and by symbol as a writer needs it. */
export interface HuffmanCode {
  /** Number of codes of 1 to 16 bits. */
  readonly counts: Uint8Array;
  /** Symbols in the order of their codes. */
  readonly symbols: readonly number[];
  /** Code of each symbol, and its bits (0 where the symbol has none). */
  readonly codes: Uint16Array;
  readonly lengths: Uint8Array;
}

const symbolSpace = 256;

/**
 * The best code of at most 16 bits for these frequencies, without the code of all ones (ITU-T T.81,
 * K.2: a symbol of its own takes it and is dropped).
 */
export function buildHuffmanCode(frequencies: Uint32Array): HuffmanCode {
  const counts = limitLengths(countLengths(treeDepths(frequencies)));
  dropReservedCode(counts);
  const symbols = Array.from({ length: symbolSpace }, (_, symbol) => symbol)
    .filter((symbol) => frequencies[symbol]! > 0)
    .sort((a, b) => frequencies[b]! - frequencies[a]! || a - b);
  return assignCodes(counts, symbols);
}

/** Depth of every leaf of the Huffman tree; the last entry is the reserved symbol. */
function treeDepths(frequencies: Uint32Array): Uint32Array {
  const weights = [...frequencies, 1];
  const depths = new Uint32Array(symbolSpace + 1);
  let groups = weights
    .map((weight, symbol) => ({ weight, members: [symbol] }))
    .filter(({ weight }) => weight > 0);
  while (groups.length > 1) {
    groups.sort((a, b) => b.weight - a.weight);
    const [second, first] = [groups.at(-2)!, groups.at(-1)!];
    const members = [...first.members, ...second.members];
    for (const symbol of members) depths[symbol]!++;
    groups = [...groups.slice(0, -2), { weight: first.weight + second.weight, members }];
  }
  return depths;
}

function countLengths(depths: Uint32Array): number[] {
  const counts = new Array<number>(symbolSpace + 2).fill(0);
  for (const depth of depths) if (depth > 0) counts[depth]!++;
  return counts;
}

/** Moves pairs of codes that are too long up the tree, as ITU-T T.81, figure K.3 does. */
function limitLengths(counts: number[]): Uint8Array {
  for (let bits = counts.length - 1; bits > codeBitsMax; bits--) {
    while (counts[bits]! > 0) {
      let shorter = bits - 2;
      while (counts[shorter] === 0) shorter--;
      counts[bits]! -= 2;
      counts[bits - 1]!++;
      counts[shorter + 1]! += 2;
      counts[shorter]!--;
    }
  }
  return Uint8Array.from(counts.slice(1, codeBitsMax + 1));
}

/** The reserved symbol has one of the longest codes. */
function dropReservedCode(counts: Uint8Array): void {
  let bits = codeBitsMax;
  while (counts[bits - 1] === 0) bits--;
  counts[bits - 1]!--;
}

function assignCodes(counts: Uint8Array, symbols: readonly number[]): HuffmanCode {
  const codes = new Uint16Array(symbolSpace);
  const lengths = new Uint8Array(symbolSpace);
  let code = 0;
  let index = 0;
  for (let bits = 1; bits <= codeBitsMax; bits++) {
    for (let i = 0; i < counts[bits - 1]!; i++) {
      const symbol = symbols[index++]!;
      codes[symbol] = code++;
      lengths[symbol] = bits;
    }
    code <<= 1;
  }
  return { counts, symbols, codes, lengths };
}
