// Pairs of minutiae with like neighbourhoods. Twins: code-distances.ts, candidate-pairs.ts.

import { byteAt, distances, listed, order, pairA, pairB, put, similarity, support, uses } from './memory';

/** Distances of all codes; lists those that make candidates, and returns how many. */
export function measure(a: usize, n: usize, b: usize, m: usize): usize {
  let count: usize = 0;
  let cell: usize = 0;
  for (let i: usize = 0; i < n; i++) {
    const low = load<u64>(a + 16 + i * 16);
    const high = load<u64>(a + 24 + i * 16);
    let code = b + 16;
    for (let k: usize = 0; k < m; k++) {
      const d = popcnt<u64>(low ^ load<u64>(code)) + popcnt<u64>(high ^ load<u64>(code, 8));
      store<u8>(distances + cell, <u8>d);
      if (d <= 44) {
        store<u32>(listed + count * 8, <u32>cell);
        store<u32>(listed + count * 8, <u32>d, 4);
        count++;
      }
      code += 16;
      cell++;
    }
  }
  return count;
}

/** Counting sort of the list by distance, equal ones in their order. */
export function sortListed(count: usize): void {
  memory.fill(support, 0, 46 * 4);
  for (let i: usize = 0; i < count; i++) {
    const bucket = support + ((<usize>load<u32>(listed + i * 8, 4) + 1) << 2);
    store<u32>(bucket, load<u32>(bucket) + 1);
  }
  for (let d: usize = 1; d < 46; d++) {
    store<u32>(support + (d << 2), load<u32>(support + (d << 2)) + load<u32>(support + (d << 2) - 4));
  }
  for (let i: usize = 0; i < count; i++) {
    const bucket = support + (<usize>load<u32>(listed + i * 8, 4) << 2);
    const place = load<u32>(bucket);
    store<u32>(bucket, place + 1);
    store<u32>(order + (<usize>place << 2), load<u32>(listed + i * 8));
  }
}

// @ts-ignore: decorator
@inline export function similarityOf(distance: usize): f64 {
  return distance < 56 ? (56 - <f64>distance) / 56 : 0;
}

export function selectPairs(listedCount: usize, n: usize, m: usize): usize {
  const countMax = min<usize>(40, min<usize>(n, m));
  memory.fill(uses, 0, 256);
  let count: usize = 0;
  for (let i: usize = 0; i < listedCount && count < countMax; i++) {
    const cell = <usize>load<u32>(order + (i << 2));
    const row = cell / m;
    const col = cell - row * m;
    const usesA = byteAt(uses, row);
    const usesB = byteAt(uses, 128 + col);
    if (usesA >= 2 || usesB >= 2) continue;
    store<u8>(uses + row, <u8>(usesA + 1));
    store<u8>(uses + 128 + col, <u8>(usesB + 1));
    store<u8>(pairA + count, <u8>row);
    store<u8>(pairB + count, <u8>col);
    put(similarity, count, similarityOf(byteAt(distances, cell)));
    count++;
  }
  return count;
}
