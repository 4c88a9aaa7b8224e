// One print laid on the other, rigid and stretched. Twins: alignment.ts, laid-print.ts, stretch.ts.

import { alignment, at, byteAt, column, laid, moves, pairing, put, rigid } from './memory';

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

/** Moves each laid minutia as the pairs round it were moved, two at a time. */
export function stretch(B: usize, n: usize): void {
  const count = <usize>load<u32>(pairing);
  for (let k: usize = 0; k < count; k++) {
    const entry = pairing + 8 + k * 24;
    const other = byteAt(entry, 16), r = byteAt(entry, 17);
    const move = moves + k * 40;
    put(move, 0, at(rigid, other));
    put(move, 1, at(rigid + column, other));
    put(move, 2, at(B, r) - at(rigid, other));
    put(move, 3, at(B + column, r) - at(rigid + column, other));
    store<u64>(move, other, 32);
  }
  const one = f64x2.splat(1), reach = f64x2.splat(22500), none = f64x2.splat(0);
  for (let i: usize = 0; i < n; i += 2) {
    let weights = one, dx = none, dy = none;
    const x = v128.load(rigid + (i << 3)), y = v128.load(rigid + column + (i << 3));
    const own = i64x2(i, i + 1);
    for (let move = moves, end = moves + count * 40; move < end; move += 40) {
      const ox = f64x2.sub(x, v128.load64_splat(move)), oy = f64x2.sub(y, v128.load64_splat(move, 8));
      const squared = f64x2.add(f64x2.mul(ox, ox), f64x2.mul(oy, oy));
      const near = f64x2.sub(one, f64x2.div(squared, reach));
      const isOther = v128.andnot(f64x2.gt(near, none), i64x2.eq(own, v128.load64_splat(move, 32)));
      const weight = v128.and(isOther, f64x2.mul(f64x2.mul(near, near), near));
      weights = f64x2.add(weights, weight);
      dx = f64x2.add(dx, f64x2.mul(weight, v128.load64_splat(move, 16)));
      dy = f64x2.add(dy, f64x2.mul(weight, v128.load64_splat(move, 24)));
    }
    v128.store(laid + (i << 3), f64x2.add(x, f64x2.div(dx, weights)));
    v128.store(laid + column + (i << 3), f64x2.add(y, f64x2.div(dy, weights)));
  }
}
