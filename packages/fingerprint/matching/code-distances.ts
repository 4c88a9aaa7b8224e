import type { MatchPrint } from './match-print.ts';

/** Words of 32 bits of one code. */
export const codeWords = 4;

/**
 * Hamming distance of the neighbourhood codes of every probe minutia and every reference minutia, row by probe minutia; of
 * their first words where fewer than all are asked for.
 */
export function codeDistances(
  probe: MatchPrint,
  reference: MatchPrint,
  words = codeWords,
): Uint8Array {
  const distances = new Uint8Array(probe.count * reference.count);
  for (let row = 0; row < probe.count; row++) {
    for (let column = 0; column < reference.count; column++) {
      let distance = 0;
      for (let word = 0; word < words; word++) {
        distance += setBits(
          probe.codes[codeWords * row + word]! ^ reference.codes[codeWords * column + word]!,
        );
      }
      distances[row * reference.count + column] = distance;
    }
  }
  return distances;
}

function setBits(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  x = (x + (x >>> 4)) & 0x0f0f0f0f;
  return Math.imul(x, 0x01010101) >>> 24;
}

/** Codes of strangers differ in half of their bits; from this distance on they say nothing, bits. */
const strangeDistanceBits = 56;

/** 1 for equal codes, falling to 0 where they say nothing. */
export function similarityOf(distanceBits: number): number {
  return distanceBits < strangeDistanceBits
    ? (strangeDistanceBits - distanceBits) / strangeDistanceBits
    : 0;
}
