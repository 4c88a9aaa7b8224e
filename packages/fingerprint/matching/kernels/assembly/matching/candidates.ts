// Pairs of minutiae with like neighbourhoods. Twins: code-distances.ts, candidate-pairs.ts.

import { byteAt, candidatesMax, clear, listed, nearCounts, order, pairA, pairB, put, similarity, uses } from './memory';

/** Pairs that vote, and candidates, are at most this far apart, bits. */
export const nearMax: u32 = 44;

let listedEnd: usize = 0;
let codesA: usize = 0, codesB: usize = 0;

/** Bits in which a code differs from the one at an address. */
// @ts-ignore: decorator
@inline export function distance(low: u64, high: u64, code: usize): u32 {
  return <u32>(popcnt<u64>(low ^ load<u64>(code)) + popcnt<u64>(high ^ load<u64>(code, 8)));
}

/** Distance of the neighbourhoods of two minutiae of the prints that were measured last. */
// @ts-ignore: decorator
@inline export function distanceOf(a: usize, b: usize): usize {
  const code = codesA + (a << 4);
  return <usize>distance(load<u64>(code), load<u64>(code, 8), codesB + (b << 4));
}

/** Negative where a code is near enough to make a candidate. */
// @ts-ignore: decorator
@inline function beyondNear(low: u64, high: u64, code: usize): i32 {
  return <i32>(distance(low, high, code) - nearMax - 1);
}

/** Lists those of some codes that make candidates with a row: column, row and distance, a byte each. */
function listNear(row: usize, low: u64, high: u64, codes: usize, end: usize): void {
  for (let code = codes; code < end; code += 16) {
    const d = distance(low, high, code);
    if (d > nearMax) continue;
    store<u32>(listedEnd, d << 16 | <u32>row << 8 | <u32>((code - codesB) >> 4));
    listedEnd += 4;
  }
}

/**
 * Measures all codes against all; lists those that make candidates, row by row, and returns how many. Few
 * are, so that four are asked at once: their signs together are negative where any is one.
 */
export function measure(a: usize, n: usize, b: usize, m: usize): usize {
  codesA = a + 16;
  codesB = b + 16;
  listedEnd = listed;
  const foursEnd = codesB + ((m & ~3) << 4);
  for (let row: usize = 0; row < n; row++) {
    const low = load<u64>(codesA + (row << 4)), high = load<u64>(codesA + (row << 4), 8);
    for (let code = codesB; code < foursEnd; code += 64) {
      const signs = beyondNear(low, high, code) | beyondNear(low, high, code + 16)
        | beyondNear(low, high, code + 32) | beyondNear(low, high, code + 48);
      if (signs < 0) listNear(row, low, high, code, code + 64);
    }
    listNear(row, low, high, foursEnd, codesB + (m << 4));
  }
  return (listedEnd - listed) >> 2;
}

/** Counting sort of the list by distance, equal ones in their order. */
export function sortListed(count: usize): void {
  clear(nearCounts, 192);
  const end = listed + (count << 2);
  for (let entry = listed; entry < end; entry += 4) {
    const bucket = nearCounts + (<usize>load<u16>(entry, 2) << 2);
    store<u32>(bucket, load<u32>(bucket, 4) + 1, 4);
  }
  let before: u32 = <u32>order;
  for (let bucket = nearCounts; bucket <= nearCounts + (<usize>nearMax << 2); bucket += 4) {
    before += load<u32>(bucket) << 2;
    store<u32>(bucket, before);
  }
  for (let entry = listed; entry < end; entry += 4) {
    const bucket = nearCounts + (<usize>load<u16>(entry, 2) << 2);
    const place = load<u32>(bucket);
    store<u32>(bucket, place + 4);
    store<u32>(place, load<u32>(entry));
  }
}

// @ts-ignore: decorator
@inline export function similarityOf(distance: usize): f64 {
  return distance < 56 ? (56 - <f64>distance) / 56 : 0;
}

export function selectPairs(listedCount: usize, n: usize, m: usize): usize {
  const countMax = min<usize>(candidatesMax, min<usize>(n, m));
  clear(uses, 256);
  let count: usize = 0;
  for (let entry = order, end = order + (listedCount << 2); entry < end && count < countMax; entry += 4) {
    const row = byteAt(entry, 1);
    const col = byteAt(entry, 0);
    const usesA = byteAt(uses, row);
    const usesB = byteAt(uses, 128 + col);
    if (usesA >= 2 || usesB >= 2) continue;
    store<u8>(uses + row, <u8>(usesA + 1));
    store<u8>(uses + 128 + col, <u8>(usesB + 1));
    store<u8>(pairA + count, <u8>row);
    store<u8>(pairB + count, <u8>col);
    put(similarity, count, similarityOf(byteAt(entry, 2)));
    count++;
  }
  return count;
}
