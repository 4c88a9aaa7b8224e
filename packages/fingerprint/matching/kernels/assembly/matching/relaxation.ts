// Agreement of pairs with one another. Twins: relaxation.ts, observe.ts.

import { agreement, at, bySupport, byteAt, candidatesMax, column, friendCount, friends, pairA, pairB, pairPlaces, put, relaxed, relaxedNext, rotations, rowOfPlaces, seedsMax, similarity, support } from './memory';

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
 * How far apart two pairs may at most lie more in one print than in the other, pixels, in numbers of 32 bits: a little above
 * the tolerance of agreementOf, so that what it lets through is looked at exactly.
 */
const stretchMax: f32 = 9.25;

/** Lays out where the minutiae of the pairs lie, as numbers of 32 bits one behind the other, and by how much each pair turns. */
function layOutPairs(A: usize, B: usize, count: usize): void {
  const turnsA = A + 5 * column + 512, turnsB = B + 5 * column + 512;
  for (let i: usize = 0; i < count; i++) {
    const a = byteAt(pairA, i), b = byteAt(pairB, i);
    const place = pairPlaces + (i << 2);
    store<f32>(place, <f32>at(A, a));
    store<f32>(place, <f32>at(A + column, a), rowOfPlaces);
    store<f32>(place, <f32>at(B, b), 2 * rowOfPlaces);
    store<f32>(place, <f32>at(B + column, b), 3 * rowOfPlaces);
    store<u8>(rotations + i, <u8>(byteAt(turnsB, b) - byteAt(turnsA, a)));
    store<u8>(friendCount + i, 0);
  }
}

/** A bit for each of four pairs that lies about as far from another pair in one print as in the other. */
// @ts-ignore: decorator
@inline function keptDistances(own: usize, four: usize): i32 {
  const px = f32x4.sub(v128.load(four), v128.load32_splat(own));
  const py = f32x4.sub(v128.load(four, rowOfPlaces), v128.load32_splat(own, rowOfPlaces));
  const rx = f32x4.sub(v128.load(four, 2 * rowOfPlaces), v128.load32_splat(own, 2 * rowOfPlaces));
  const ry = f32x4.sub(v128.load(four, 3 * rowOfPlaces), v128.load32_splat(own, 3 * rowOfPlaces));
  const inA = f32x4.sqrt(f32x4.add(f32x4.mul(px, px), f32x4.mul(py, py)));
  const inB = f32x4.sqrt(f32x4.add(f32x4.mul(rx, rx), f32x4.mul(ry, ry)));
  return i32x4.bitmask(f32x4.lt(f32x4.abs(f32x4.sub(inA, inB)), f32x4.splat(stretchMax)));
}

/**
 * Lists for each pair those it agrees with, its friends, and how well. Pairs that turn by more than 19 of 256 steps against
 * each other are passed over 16 at a time, then those that lie nearer in one print than in the other: agreementOf would
 * give 0 for each.
 */
function listFriends(A: usize, B: usize, count: usize): void {
  for (let i: usize = 1; i < count; i++) {
    const turn = i8x16.splat(<i8>(byteAt(rotations, i) - 19));
    const own = pairPlaces + (i << 2);
    for (let group: usize = 0; group < i; group += 16) {
      let alike = i8x16.bitmask(i8x16.le_u(i8x16.sub(v128.load(rotations + group), turn), i8x16.splat(38)));
      const places = pairPlaces + (group << 2);
      alike &= keptDistances(own, places) | keptDistances(own, places + 16) << 4
        | keptDistances(own, places + 32) << 8 | keptDistances(own, places + 48) << 12;
      while (alike != 0) {
        const k = group + <usize>ctz<i32>(alike);
        alike &= alike - 1;
        if (k >= i) break;
        const value = agreementOf(A, B, i, k);
        if (value == 0) continue;
        befriend(i, k, value);
        befriend(k, i, value);
      }
    }
  }
}

// @ts-ignore: decorator
@inline function befriend(i: usize, k: usize, value: f64): void {
  const place = i * candidatesMax + byteAt(friendCount, i);
  store<u8>(friends + place, <u8>k);
  put(agreement, place, value);
  store<u8>(friendCount + i, <u8>(byteAt(friendCount, i) + 1));
}

/** Similarities of the pairs, each backed by its friends, in five rounds. */
export function relax(A: usize, B: usize, count: usize): void {
  layOutPairs(A, B, count);
  listFriends(A, B, count);
  const share = 0.5 / (<f64>count - 1);
  let from = similarity;
  let to = relaxed;
  for (let round = 0; round < 5; round++) {
    for (let i: usize = 0; i < count; i++) {
      let sum: f64 = 0;
      const first = i * candidatesMax, end = first + byteAt(friendCount, i);
      for (let place = first; place < end; place++) sum += at(agreement, place) * at(from, byteAt(friends, place));
      put(to, i, 0.5 * at(from, i) + share * sum);
    }
    from = to;
    to = to == relaxed ? relaxedNext : relaxed;
  }
}

/** Whether the relaxed similarity is certainly lower than that: all pairs together would not reach it. */
export function isBelow(count: usize, scoredCount: usize, similarityMin: f64): bool {
  let sum: f64 = 0;
  for (let i: usize = 0; i < count; i++) sum += at(relaxed, i);
  // The sum in another order may differ in its last bits.
  return sum * 1.000001 < similarityMin * <f64>scoredCount;
}

/** Orders the pairs that are most backed, as many as score or are seeds; the mean of those that score is the relaxed similarity. */
export function relaxedSimilarity(count: usize, scoredCount: usize): f64 {
  const keptMax = max<usize>(scoredCount, seedsMax);
  let kept: usize = 0;
  for (let i: usize = 0; i < count; i++) {
    const value = at(relaxed, i) / at(similarity, i);
    put(support, i, value);
    if (kept == keptMax) {
      if (at(support, byteAt(bySupport, kept - 1)) >= value) continue;
      kept--;
    }
    let k = kept++;
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
