// Agreement of pairs with one another. Twins: relaxation.ts, observe.ts.

import { agreement, at, bySupport, byteAt, column, friendCount, friends, pairA, pairB, put, relaxed, relaxedNext, rotations, similarity, support } from './memory';

function agreementOf(A: usize, B: usize, first: usize, second: usize): f64 {
  const a = byteAt(pairA, first), b = byteAt(pairA, second);
  const c = byteAt(pairB, first), d = byteAt(pairB, second);
  if (a == b || c == d) return 0;
  const ac = at(A + 2 * column, a), as_ = at(A + 3 * column, a);
  const bc = at(A + 2 * column, b), bs = at(A + 3 * column, b);
  const cc = at(B + 2 * column, c), cs = at(B + 3 * column, c);
  const dc = at(B + 2 * column, d), ds = at(B + 3 * column, d);
  const turn = (1 - ((ac * bc + as_ * bs) * (cc * dc + cs * ds) + (ac * bs - as_ * bc) * (cc * ds - cs * dc))) / 0.109;
  if (turn >= 1) return 0;
  const px = at(A, b) - at(A, a), py = at(A + column, b) - at(A + column, a);
  const rx = at(B, d) - at(B, c), ry = at(B + column, d) - at(B + column, c);
  const inA = sqrt<f64>(px * px + py * py), inB = sqrt<f64>(rx * rx + ry * ry);
  const stretched = (inA - inB) / 9;
  const scale = inA * inB;
  if (stretched * stretched >= 1 || scale < 1) return 0;
  const fromFirst = bearing(px, py, ac, as_, rx, ry, cc, cs) / scale;
  const fromSecond = bearing(px, py, bc, bs, rx, ry, dc, ds) / scale;
  const bend = (1 - (fromFirst + fromSecond) / 2) / 0.109;
  if (bend >= 1) return 0;
  const fit = (1 - stretched * stretched) * (1 - turn) * (1 - bend);
  return fit * fit;
}

// @ts-ignore: decorator
@inline function bearing(px: f64, py: f64, pc: f64, ps: f64, rx: f64, ry: f64, rc: f64, rs: f64): f64 {
  return (px * pc + py * ps) * (rx * rc + ry * rs) + (py * pc - px * ps) * (ry * rc - rx * rs);
}

/**
 * Agreements as a table, and those above 0 as a list for each pair, which relaxation runs through. Pairs that turn by
 * more than 19 of 256 steps against each other are passed over 16 at a time: agreementOf would give 0 for each.
 */
export function relax(A: usize, B: usize, count: usize): void {
  const rowBytes = count << 3;
  memory.fill(agreement, 0, count * rowBytes);
  memory.fill(friendCount, 0, 40);
  const turnsA = A + 5 * column + 512, turnsB = B + 5 * column + 512;
  for (let i: usize = 0; i < count; i++) {
    store<u8>(rotations + i, <u8>(byteAt(turnsB, byteAt(pairB, i)) - byteAt(turnsA, byteAt(pairA, i))));
  }
  for (let i: usize = 1; i < count; i++) {
    const own = i8x16.splat(<i8>(byteAt(rotations, i) - 19));
    for (let group: usize = 0; group < i; group += 16) {
      const turned = i8x16.sub(v128.load(rotations + group), own);
      let alike = i8x16.bitmask(i8x16.le_u(turned, i8x16.splat(38)));
      while (alike != 0) {
        const k = group + <usize>ctz<i32>(alike);
        alike &= alike - 1;
        if (k >= i) break;
        const value = agreementOf(A, B, i, k);
        if (value == 0) continue;
        put(agreement + i * rowBytes, k, value);
        put(agreement + k * rowBytes, i, value);
        befriend(i, k);
        befriend(k, i);
      }
    }
  }
  memory.copy(relaxed, similarity, rowBytes);
  const share = 0.5 / (<f64>count - 1);
  for (let round = 0; round < 5; round++) {
    for (let i: usize = 0; i < count; i++) {
      let sum: f64 = 0;
      const row = agreement + i * rowBytes;
      const list = friends + i * 40;
      const end = list + byteAt(friendCount, i);
      for (let f = list; f < end; f++) sum += at(row, byteAt(f, 0)) * at(relaxed, byteAt(f, 0));
      put(relaxedNext, i, 0.5 * at(relaxed, i) + share * sum);
    }
    memory.copy(relaxed, relaxedNext, rowBytes);
  }
}

// @ts-ignore: decorator
@inline function befriend(i: usize, k: usize): void {
  const count = byteAt(friendCount, i);
  store<u8>(friends + i * 40 + count, <u8>k);
  store<u8>(friendCount + i, <u8>(count + 1));
}

/** Orders the pairs by what relaxation left of them; the mean of the first is the relaxed similarity. */
export function relaxedSimilarity(count: usize, scoredCount: usize): f64 {
  for (let i: usize = 0; i < count; i++) {
    const value = at(relaxed, i) / at(similarity, i);
    put(support, i, value);
    let k = i;
    while (k > 0 && at(support, byteAt(bySupport, k - 1)) < value) {
      store<u8>(bySupport + k, <u8>byteAt(bySupport, k - 1));
      k--;
    }
    store<u8>(bySupport + k, <u8>i);
  }
  let sum: f64 = 0;
  for (let i: usize = 0; i < min<usize>(count, scoredCount); i++) sum += at(relaxed, byteAt(bySupport, i));
  return sum / <f64>scoredCount;
}
