// Minutiae that lie on each other, paired. Twin: pairing.ts.

import { turnCosine, turnSine } from './alignment';
import { distanceOf, similarityOf } from './candidates';
import { alignment, at, byteAt, column, extent, found, foundOrder, laid, pairing, put, uses } from './memory';

/** A whole coordinate that is at most a pixel off: what it lets through is looked at exactly. */
// @ts-ignore: decorator
@inline function near(value: f64): v128 {
  return i16x8.splat(<i16>max<f64>(-32768, min<f64>(32767, nearest<f64>(value))));
}

/** Puts the pair into the list of those found, which is kept in order of cost, if it lies within the tolerances. */
function consider(A: usize, a: usize, B: usize, c: usize, x: f64, y: f64, squaredMax: f64, count: usize): usize {
  const dx = x - at(B, c), dy = y - at(B + column, c);
  const squared = dx * dx + dy * dy;
  if (squared > squaredMax) return count;
  const turn = 1 - (turnCosine(A, a, B, c) * at(alignment, 0) + turnSine(A, a, B, c) * at(alignment, 1));
  if (turn > 0.122) return count;
  const cost = squared / squaredMax + turn / 0.122 - 1.5 * similarityOf(distanceOf(a, c));
  const entry = found + count * 24;
  store<f64>(entry, cost); store<f64>(entry, squared, 8);
  store<u8>(entry, <u8>a, 16); store<u8>(entry, <u8>c, 17);
  let place = foundOrder + (count << 1);
  while (place > foundOrder && load<f64>(found + <usize>load<u16>(place - 2) * 24) > cost) {
    store<u16>(place, load<u16>(place - 2));
    place -= 2;
  }
  store<u16>(place, <u16>count);
  return count + 1;
}

/** Three words: a call to copy as little would cost more than the copy. */
// @ts-ignore: decorator
@inline function copyEntry(to: usize, from: usize): void {
  store<u64>(to, load<u64>(from));
  store<u64>(to, load<u64>(from, 8), 8);
  store<u64>(to, load<u64>(from, 16), 16);
}

/** Measures how far the minutiae of B reach: what is laid beyond has no pair. */
export function measureExtent(B: usize, m: usize): void {
  let least = f64x2.splat(Infinity), most = f64x2.splat(-Infinity);
  for (let i: usize = 0; i < m; i++) {
    const place = f64x2.replace_lane(v128.load64_splat(B + (i << 3)), 1, at(B + column, i));
    least = f64x2.pmin(least, place);
    most = f64x2.pmax(most, place);
  }
  put(extent, 0, f64x2.extract_lane(least, 0)); put(extent, 1, f64x2.extract_lane(most, 0));
  put(extent, 2, f64x2.extract_lane(least, 1)); put(extent, 3, f64x2.extract_lane(most, 1));
}

export function pairMinutiae(A: usize, n: usize, B: usize, m: usize, tolerance: f64): usize {
  const squaredMax = tolerance * tolerance;
  const xsOfB = B + 5 * column, ysOfB = xsOfB + 256;
  const leftmost = at(extent, 0) - tolerance, rightmost = at(extent, 1) + tolerance;
  const lowest = at(extent, 2) - tolerance, highest = at(extent, 3) + tolerance;
  let count: usize = 0;
  for (let a: usize = 0; a < n; a++) {
    const x = at(laid, a), y = at(laid + column, a);
    if (x < leftmost || x > rightmost || y < lowest || y > highest) continue;
    const left = near(x - tolerance), right = near(x + tolerance);
    const bottom = near(y - tolerance), top = near(y + tolerance);
    for (let group: usize = 0; group < m; group += 8) {
      const xs = v128.load(xsOfB + (group << 1)), ys = v128.load(ysOfB + (group << 1));
      const across = v128.and(i16x8.ge_s(xs, left), i16x8.le_s(xs, right));
      const inReach = v128.and(across, v128.and(i16x8.ge_s(ys, bottom), i16x8.le_s(ys, top)));
      let hits = i16x8.bitmask(inReach);
      while (hits != 0) {
        const c = group + <usize>ctz<i32>(hits);
        hits &= hits - 1;
        if (c < m && count < 2048) count = consider(A, a, B, c, x, y, squaredMax, count);
      }
    }
  }
  memory.fill(uses, 0, 256);
  let kept: usize = 0;
  for (let i: usize = 0; i < count; i++) {
    const entry = found + <usize>load<u16>(foundOrder + (i << 1)) * 24;
    const a = byteAt(entry, 16), c = byteAt(entry, 17);
    if (byteAt(uses, a) == 1 || byteAt(uses, 128 + c) == 1) continue;
    store<u8>(uses + a, 1); store<u8>(uses + 128 + c, 1);
    copyEntry(pairing + 8 + kept * 24, entry);
    kept++;
  }
  store<u32>(pairing, <u32>kept);
  return kept;
}
