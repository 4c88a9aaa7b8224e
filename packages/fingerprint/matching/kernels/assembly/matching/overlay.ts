// The best way to lay the prints on each other. Twin: overlay.ts.

import { align, stretch } from './alignment';
import { agreement, at, best, bySupport, byteAt, candidatesMax, column, found, friendCount, friends, laid, pairA, pairB, pairing, rigid, seedsMax } from './memory';
import { measureExtent, pairMinutiae } from './pairing';

export function bestOverlay(A: usize, n: usize, B: usize, m: usize, count: usize): bool {
  measureExtent(B, m);
  let bestWorth: f64 = -Infinity;
  for (let s: usize = 0; s < min<usize>(seedsMax, count); s++) {
    const seed = byteAt(bySupport, s);
    const backed = listBacked(seed);
    align(A, B, n, backed, found, found + 1, 2);
    memory.copy(laid, rigid, 2 * column);
    const kept = pairMinutiae(A, n, B, m, 14);
    if (kept < 2) continue;
    let worth: f64 = 0;
    for (let i: usize = 0; i < kept; i++) worth = worth + 1.2 - 0.8 * load<f64>(pairing + 8 + i * 24);
    if (worth <= bestWorth) continue;
    bestWorth = worth;
    memory.copy(best, pairing, 8 + kept * 24);
  }
  return bestWorth > -Infinity && stretchOverlay(A, n, B, m);
}

/** Lists the pair of that number and the friends that back it well, in the order of their numbers; gives how many. */
function listBacked(seed: usize): usize {
  let backed: usize = 0;
  let isListed = false;
  const first = seed * candidatesMax, end = first + byteAt(friendCount, seed);
  for (let place = first; place < end; place++) {
    const friend = byteAt(friends, place);
    if (!isListed && friend > seed) {
      listPair(seed, backed++);
      isListed = true;
    }
    if (at(agreement, place) > 0.3) listPair(friend, backed++);
  }
  if (!isListed) listPair(seed, backed++);
  return backed;
}

// @ts-ignore: decorator
@inline function listPair(pair: usize, place: usize): void {
  store<u8>(found + 2 * place, <u8>byteAt(pairA, pair));
  store<u8>(found + 2 * place + 1, <u8>byteAt(pairB, pair));
}

/** Aligns by all pairs of the best overlay and pairs anew on stretched skin, twice. */
function stretchOverlay(A: usize, n: usize, B: usize, m: usize): bool {
  let kept = <usize>load<u32>(best);
  memory.copy(pairing, best, 8 + kept * 24);
  for (let round = 0; round < 2 && kept >= 2; round++) {
    align(A, B, n, kept, pairing + 24, pairing + 25, 24);
    stretch(B, n);
    kept = pairMinutiae(A, n, B, m, 12);
  }
  memory.copy(best, pairing, 8 + kept * 24);
  return kept >= 2;
}
