import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codeBytes } from '../matching/neighbourhood/code-size.ts';
import {
  galleryMinutiaeMax,
  packedHeaderBytes,
  packedMinutiaAt,
  packedTemplateBytes,
  packedTurnOffset,
} from '../matching/packed-layout.ts';
import { askedKeys, codeKeyCount, printKeys, printKeysMax } from './code-keys.ts';

interface CodedMinutia {
  readonly code: Uint8Array;
  readonly turnStep: number;
}

const coded = fc.record({
  code: fc.uint8Array({ minLength: codeBytes, maxLength: codeBytes }),
  turnStep: fc.nat(255),
});
const print = fc.array(coded, { maxLength: 24 });

function pack(minutiae: readonly CodedMinutia[]): Uint8Array {
  const packed = new Uint8Array(packedTemplateBytes(galleryMinutiaeMax));
  packed[0] = minutiae.length;
  for (const [i, { code, turnStep }] of minutiae.entries()) {
    packed.set(code, packedHeaderBytes + i * codeBytes);
    packed[packedMinutiaAt(minutiae.length, i) + packedTurnOffset] = turnStep;
  }
  return packed;
}

function keysOf(minutiae: readonly CodedMinutia[]): readonly number[] {
  const keys = new Uint32Array(printKeysMax);
  return [...keys.subarray(0, printKeys(pack(minutiae), 0, keys, 0))];
}

/** For minutiae in sectors side by side, two for each of the first two pieces of 11 bits that is the same and one if it differs in one bit. */
function plainHits(probe: readonly CodedMinutia[], reference: readonly CodedMinutia[]): number {
  const pieces = ({ code }: CodedMinutia) => {
    const bits = code[0]! + 2 ** 8 * code[1]! + 2 ** 16 * code[2]!;
    return [bits % 2048, Math.floor(bits / 2048) % 2048];
  };
  let hits = 0;
  for (const own of probe) {
    for (const other of reference) {
      const sectors = ((own.turnStep >> 4) - (other.turnStep >> 4) + 16) % 16;
      if (![0, 1, 15].includes(sectors)) continue;
      const others = pieces(other);
      for (const [i, piece] of pieces(own).entries())
        hits += Math.max(0, 2 - bitCount(piece ^ others[i]!));
    }
  }
  return hits;
}

const bitCount = (bits: number) => bits.toString(2).replaceAll('0', '').length;

test('askedKeys() hits the keys of a print twice for each piece of minutiae of like direction that is the same and once if it differs in a bit', () => {
  fc.assert(
    fc.property(print, print, fc.nat(255), (probe, others, turn) => {
      // Some of the reference are minutiae of the probe, a bit changed and turned.
      const like = probe.map(({ code, turnStep }, i) => ({
        code: code.map((byte, at) => (at === i % 3 ? byte ^ (1 << (turn % 8)) : byte)),
        turnStep: (turnStep + (i % 3) * (turn % 40)) & 255,
      }));
      const reference = [...like, ...others].slice(0, 24);
      const asked = [...askedKeys(pack(probe))];
      const keys = keysOf(reference);
      const hits = keys.reduce((sum, key) => sum + asked.filter((one) => one === key).length, 0);
      assert.equal(hits, plainHits(probe, reference));
    }),
  );
});

test('askedKeys() come in order and, as all keys, are below codeKeyCount', () => {
  fc.assert(
    fc.property(print, (probe) => {
      const asked = [...askedKeys(pack(probe))];
      assert.deepEqual(
        asked,
        asked.toSorted((a, b) => a - b),
      );
      for (const key of [...asked, ...keysOf(probe)]) assert.ok(key >= 0 && key < codeKeyCount);
    }),
  );
});

test('printKeys() of several prints lie one behind the other', () => {
  fc.assert(
    fc.property(print, print, (first, second) => {
      const keys = new Uint32Array(2 * printKeysMax);
      const count = printKeys(pack(first), 0, keys, 0);
      const both = count + printKeys(pack(second), 0, keys, count);
      assert.deepEqual([...keys.subarray(0, both)], [...keysOf(first), ...keysOf(second)]);
    }),
  );
});
