import { codeBytes } from '../matching/neighbourhood/code-size.ts';
import {
  packedHeaderBytes,
  packedMinutiaAt,
  packedMinutiaBytes,
  packedTurnOffset,
} from '../matching/packed-layout.ts';

/**
 * Keys by which an index finds prints with like minutiae (locality-sensitive hashing of neighbourhood codes; Cappelli, Ferrara &
 * Maltoni, TPAMI 33(5), 2011). A key is the sector of a minutia's direction with one piece of its code. Of mated minutiae, the
 * pieces are the same or differ in one bit more often than those of strangers; of one finger that says little, of ten together
 * nearly all. What they miss is in docs/accuracy/shortlist.md. On people with a rolled and a plain impression of each finger,
 * two pieces of 11 bits of 39 minutiae missed half as many as three of 12 bits of 26, which take as much memory.
 */
const piecesPerCode = 2;
const pieceBits = 11;
const sectorBits = 4;
const sectors = 1 << sectorBits;
/** The best minutiae of a reference that have keys, and of a probe that ask: with all 64, a third more hits find no more. */
const keyedMinutiaeMax = 39;
const askingMinutiaeMax = 48;

/** Keys with the same sector and piece follow each other. */
export const keysOfPiece: number = 1 << pieceBits;
/** How many keys there are, from 0 on. */
export const codeKeyCount: number = sectors * piecesPerCode * keysOfPiece;
/** Keys of one print at the most. */
export const printKeysMax: number = keyedMinutiaeMax * piecesPerCode;

/** Writes the keys of the packed template at an offset into a list from a place on; gives their number. */
export function printKeys(
  templates: Uint8Array,
  at: number,
  keys: Uint32Array,
  place: number,
): number {
  const all = templates[at]!;
  const count = Math.min(keyedMinutiaeMax, all);
  let code = at + packedHeaderBytes;
  let turn = at + packedMinutiaAt(all, 0) + packedTurnOffset;
  let to = place;
  for (let i = 0; i < count; i++) {
    const sector = templates[turn]! >> (8 - sectorBits);
    for (let piece = 0; piece < piecesPerCode; piece++)
      keys[to++] = keyOf(sector, piece, pieceOf(templates, code, piece));
    code += codeBytes;
    turn += packedMinutiaBytes;
  }
  return to - place;
}

/**
 * The keys that a packed probe asks for, in ascending order. Each minutia asks twice for its own pieces, which tell more, and once
 * for those that differ in one bit, in its own sector and the two beside it: prints are taken as upright.
 */
export function askedKeys(packed: Uint8Array): Uint32Array {
  const all = packed[0] ?? 0;
  const count = Math.min(askingMinutiaeMax, all);
  const keys = new Uint32Array(count * piecesPerCode * 3 * (2 + pieceBits));
  let to = 0;
  for (let i = 0; i < count; i++) {
    const own = packed[packedMinutiaAt(all, i) + packedTurnOffset]! >> (8 - sectorBits);
    for (let piece = 0; piece < piecesPerCode; piece++) {
      const bits = pieceOf(packed, packedHeaderBytes + i * codeBytes, piece);
      for (const beside of [-1, 0, 1]) {
        const sector = (own + beside) & (sectors - 1);
        keys[to++] = keyOf(sector, piece, bits);
        keys[to++] = keyOf(sector, piece, bits);
        for (let bit = 0; bit < pieceBits; bit++)
          keys[to++] = keyOf(sector, piece, bits ^ (1 << bit));
      }
    }
  }
  return keys.sort();
}

const keyOf = (sector: number, piece: number, bits: number): number =>
  ((sector * piecesPerCode + piece) << pieceBits) | bits;

/** Pieces lie one behind the other, from the first byte of the code on. */
function pieceOf(bytes: Uint8Array, code: number, piece: number): number {
  const bit = piece * pieceBits;
  const at = code + (bit >> 3);
  const three = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
  return (three >> (bit & 7)) & (keysOfPiece - 1);
}
