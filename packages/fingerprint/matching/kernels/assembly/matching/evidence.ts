// What speaks for and against. Twins: evidence.ts, support-polygon.ts.

import { distanceOf, similarityOf } from './candidates';
import { alignment, at, best, byteAt, column, cosineTable, evidence, laid, polygon, put, rigid, sineTable, uses } from './memory';

/** Adds the qualities of the unpaired minutiae that lie inside the other print. */
function unpaired(print: usize, count: usize, side: usize, x: usize, other: usize, otherCount: usize, sum: f64): f64 {
  for (let s: usize = 0; s < 16; s++) {
    let farthest = f64x2.splat(-Infinity);
    const cosine = f64x2.splat(at(cosineTable, s * 16)), sine = f64x2.splat(at(sineTable, s * 16));
    for (let i: usize = 0; i < otherCount << 3; i += 16) {
      const along = f64x2.mul(v128.load(other + i), cosine), across = f64x2.mul(v128.load(other + column + i), sine);
      farthest = f64x2.pmax(farthest, f64x2.add(along, across));
    }
    put(polygon, s, max(f64x2.extract_lane(farthest, 0), f64x2.extract_lane(farthest, 1)) + 10);
  }
  memory.fill(uses, 0, 128);
  for (let i: usize = 0; i < <usize>load<u32>(best); i++) store<u8>(uses + byteAt(best + 8 + i * 24, side), 1);
  for (let i: usize = 0; i < count; i++) {
    let inside = byteAt(uses, i) == 0;
    for (let s: usize = 0; s < 16 && inside; s++) {
      inside = !(at(x, i) * at(cosineTable, s * 16) + at(x + column, i) * at(sineTable, s * 16) > at(polygon, s));
    }
    if (inside) sum += at(print + 4 * column, i);
  }
  return sum;
}

export function gather(A: usize, n: usize, B: usize, m: usize): void {
  const count = <usize>load<u32>(best);
  let squares: f64 = 0, similarities: f64 = 0;
  for (let i: usize = 0; i < count; i++) {
    const entry = best + 8 + i * 24;
    squares += load<f64>(entry, 8);
    similarities += similarityOf(distanceOf(byteAt(entry, 16), byteAt(entry, 17)));
  }
  const cosine = at(alignment, 0), sine = at(alignment, 1);
  for (let i: usize = 0; i < m; i++) {
    const dx = at(B, i) - at(alignment, 2), dy = at(B + column, i) - at(alignment, 3);
    put(rigid, i, cosine * dx + sine * dy);
    put(rigid + column, i, -sine * dx + cosine * dy);
  }
  put(evidence, 1, <f64>count);
  put(evidence, 2, squares / 100);
  put(evidence, 3, similarities);
  put(evidence, 4, unpaired(B, m, 17, rigid, A, n, unpaired(A, n, 16, laid, B, m, 0)));
}
