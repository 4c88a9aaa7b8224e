// One print laid on the other, rigid and stretched. Twins: alignment.ts, laid-print.ts.

import { alignment, at, byteAt, column, laid, pairing, put, rigid } from './memory';

/** Aligns by pairs that lie `stride` bytes apart, then lays A on B as if it were rigid. */
export function align(A: usize, B: usize, n: usize, count: usize, a: usize, b: usize, stride: usize): void {
  let px: f64 = 0, py: f64 = 0, rx: f64 = 0, ry: f64 = 0;
  for (let i: usize = 0; i < count; i++) {
    const p = byteAt(a, i * stride), r = byteAt(b, i * stride);
    px += at(A, p); py += at(A + column, p); rx += at(B, r); ry += at(B + column, r);
  }
  px /= <f64>count; py /= <f64>count; rx /= <f64>count; ry /= <f64>count;
  let along: f64 = 0, across: f64 = 0;
  for (let i: usize = 0; i < count; i++) {
    const p = byteAt(a, i * stride), r = byteAt(b, i * stride);
    const ax = at(A, p) - px, ay = at(A + column, p) - py;
    const bx = at(B, r) - rx, by = at(B + column, r) - ry;
    along += ax * bx + ay * by + 400 * turnCosine(A, p, B, r);
    across += ax * by - ay * bx + 400 * turnSine(A, p, B, r);
  }
  const length = sqrt<f64>(along * along + across * across);
  const cosine = length > 0 ? along / length : 1;
  const sine = length > 0 ? across / length : 0;
  const offsetX = rx - (cosine * px - sine * py), offsetY = ry - (sine * px + cosine * py);
  put(alignment, 0, cosine); put(alignment, 1, sine); put(alignment, 2, offsetX); put(alignment, 3, offsetY);
  for (let i: usize = 0; i < n; i++) {
    put(rigid, i, cosine * at(A, i) - sine * at(A + column, i) + offsetX);
    put(rigid + column, i, sine * at(A, i) + cosine * at(A + column, i) + offsetY);
  }
}

// @ts-ignore: decorator
@inline export function turnCosine(A: usize, a: usize, B: usize, c: usize): f64 {
  return at(A + 2 * column, a) * at(B + 2 * column, c) + at(A + 3 * column, a) * at(B + 3 * column, c);
}
// @ts-ignore: decorator
@inline export function turnSine(A: usize, a: usize, B: usize, c: usize): f64 {
  return at(A + 2 * column, a) * at(B + 3 * column, c) - at(A + 3 * column, a) * at(B + 2 * column, c);
}

/** Moves each laid minutia as the pairs round it were moved. */
export function stretch(B: usize, n: usize): void {
  const count = <usize>load<u32>(pairing);
  for (let i: usize = 0; i < n; i++) {
    let weights: f64 = 1, dx: f64 = 0, dy: f64 = 0;
    const x = at(rigid, i), y = at(rigid + column, i);
    for (let k: usize = 0; k < count; k++) {
      const entry = pairing + 8 + k * 24;
      const other = byteAt(entry, 16);
      const ox = at(rigid, other), oy = at(rigid + column, other);
      const squared = (x - ox) * (x - ox) + (y - oy) * (y - oy);
      const near = 1 - squared / 22500;
      if (other == i || near <= 0) continue;
      const weight = near * near * near;
      const r = byteAt(entry, 17);
      weights += weight;
      dx += weight * (at(B, r) - ox);
      dy += weight * (at(B + column, r) - oy);
    }
    put(laid, i, x + dx / weights);
    put(laid + column, i, y + dy / weights);
  }
}
