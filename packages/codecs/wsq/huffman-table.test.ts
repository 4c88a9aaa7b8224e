import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildHuffmanCode } from './huffman-code.ts';
import { codeBitsMax, createLookup, longEntry, shortBits } from './huffman-table.ts';
import { meaningOfSymbol } from './symbol-meanings.ts';

/** From the one that is most frequent by far to many that are rare, so that codes of all lengths come up. */
const frequencies = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 256 })
  .map((powers) => Uint32Array.from({ length: 256 }, (_, i) => 2 ** (powers[i] ?? 0) - 1))
  .filter((counts) => counts.some((count) => count > 0));

test('each word of 16 bits gives the symbol whose code it starts with, and none where no code does', () => {
  fc.assert(
    fc.property(frequencies, (given) => {
      const { counts, symbols, codes, lengths } = buildHuffmanCode(given);
      const expected = new Int32Array(1 << codeBitsMax);
      for (const symbol of symbols) {
        const rest = codeBitsMax - lengths[symbol]!;
        const first = codes[symbol]! << rest;
        expected.fill(meaningOfSymbol(symbol, lengths[symbol]!), first, first + (1 << rest));
      }
      const lookup = createLookup(counts, Uint8Array.from(symbols))!;
      const found = expected.map(
        (_, word) => lookup.short[word >> (codeBitsMax - shortBits)]! || longEntry(lookup, word),
      );
      assert.deepEqual(found, expected);
    }),
    { numRuns: 50 },
  );
});

test('a table of more codes than bits can tell apart is none', () => {
  const counts = new Uint8Array(codeBitsMax);
  counts[0] = 3;
  assert.equal(createLookup(counts, Uint8Array.of(1, 2, 3)), undefined);
});
