// The comparison of two packed templates, from codes to evidence. Doubles and one order of operations
// throughout, so that every processor and the twin (../../observe.ts and what it calls, where the
// reasons and the constants are explained) give the same bits. Numbers here must be those there.

/** Room for the minutiae of one print, in doubles and bytes. */
const minutiaeMax: usize = 128;
const column: usize = minutiaeMax * 8;

// Memory, in bytes; the caller writes the tables once. Templates lie behind `end`.
const cosineTable: usize = 1024; // 256 doubles
const sineTable: usize = cosineTable + 2048;
const scoredPairsTable: usize = sineTable + 2048; // 129 bytes: pairs that score, by minutia count
const printA: usize = scoredPairsTable + 256; // x, y, cosine, sine, quality; then x and y as 16 bits
const printB: usize = printA + 6 * column;
const distances: usize = printB + 6 * column; // bytes, a row for each minutia of A
const listed: usize = distances + minutiaeMax * minutiaeMax; // u32 index, u32 distance
const order: usize = listed + minutiaeMax * minutiaeMax * 8; // u32 index
const pairA: usize = order + minutiaeMax * minutiaeMax * 4; // candidate pairs: bytes
const pairB: usize = pairA + 64;
const similarity: usize = pairB + 64; // doubles
const agreement: usize = similarity + 512; // 40 x 40 doubles
const relaxed: usize = agreement + 12800;
const relaxedNext: usize = relaxed + 512;
const support: usize = relaxedNext + 512;
const bySupport: usize = support + 512; // bytes
const uses: usize = bySupport + 64; // 2 x 128 bytes
const rigid: usize = uses + 256; // x, y
const laid: usize = rigid + 2 * column;
const found: usize = laid + 2 * column; // cost, squared distance, a, c: 24 bytes each
const pairing: usize = found + 2048 * 24; // the same, count in front
const best: usize = pairing + 8 + 128 * 24;
const polygon: usize = best + 8 + 128 * 24; // 16 doubles
const alignment: usize = polygon + 128; // cosine, sine, offset x, offset y
/** Results: relaxed similarity, pairs, displacement, neighbourhood similarity, unpaired quality. */
const evidence: usize = alignment + 32;
const friendCount: usize = evidence + 64; // bytes
const friends: usize = friendCount + 64; // 40 rows of 40 bytes
const end: usize = friends + 1600;

export function endOfKernel(): usize { return (end + 15) & ~15; }
export function evidenceAddress(): usize { return evidence; }
export function pairsAddress(): usize { return best; }

// @ts-ignore: decorator
@inline function at(list: usize, index: usize): f64 { return load<f64>(list + (index << 3)); }
// @ts-ignore: decorator
@inline function put(list: usize, index: usize, value: f64): void { store<f64>(list + (index << 3), value); }
// @ts-ignore: decorator
@inline function byteAt(list: usize, index: usize): usize { return <usize>load<u8>(list + index); }

function unfold(packed: usize, print: usize): usize {
  const count = byteAt(packed, 0);
  let minutia = packed + 16 + count * 16;
  for (let i: usize = 0; i < count; i++) {
    const turn = byteAt(minutia, 4);
    put(print, i, <f64>load<i16>(minutia));
    put(print + column, i, <f64>load<i16>(minutia + 2));
    store<i16>(print + 5 * column + (i << 1), load<i16>(minutia));
    store<i16>(print + 5 * column + 256 + (i << 1), load<i16>(minutia + 2));
    put(print + 2 * column, i, at(cosineTable, turn));
    put(print + 3 * column, i, at(sineTable, turn));
    put(print + 4 * column, i, <f64>(byteAt(minutia, 5) & 63) / 63);
    minutia += 6;
  }
  return count;
}

/** Distances of all codes; lists those that make candidates, and returns how many. */
function measure(a: usize, n: usize, b: usize, m: usize): usize {
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
function sortListed(count: usize): void {
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
@inline function similarityOf(distance: usize): f64 {
  return distance < 56 ? (56 - <f64>distance) / 56 : 0;
}

function selectPairs(listedCount: usize, n: usize, m: usize): usize {
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

/** Agreements as a table, and those above 0 as a list for each pair, which relaxation runs through. */
function relax(A: usize, B: usize, count: usize): void {
  const rowBytes = count << 3;
  memory.fill(agreement, 0, count * rowBytes);
  memory.fill(friendCount, 0, 40);
  for (let i: usize = 1; i < count; i++) {
    for (let k: usize = 0; k < i; k++) {
      const value = agreementOf(A, B, i, k);
      if (value == 0) continue;
      put(agreement + i * rowBytes, k, value);
      put(agreement + k * rowBytes, i, value);
      befriend(i, k);
      befriend(k, i);
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
function relaxedSimilarity(count: usize, scoredCount: usize): f64 {
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

/** Aligns by pairs that lie `stride` bytes apart, then lays A on B as if it were rigid. */
function align(A: usize, B: usize, n: usize, count: usize, a: usize, b: usize, stride: usize): void {
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
@inline function turnCosine(A: usize, a: usize, B: usize, c: usize): f64 {
  return at(A + 2 * column, a) * at(B + 2 * column, c) + at(A + 3 * column, a) * at(B + 3 * column, c);
}
// @ts-ignore: decorator
@inline function turnSine(A: usize, a: usize, B: usize, c: usize): f64 {
  return at(A + 2 * column, a) * at(B + 3 * column, c) - at(A + 3 * column, a) * at(B + 2 * column, c);
}

/** Moves each laid minutia as the pairs round it were moved. */
function stretch(B: usize, n: usize): void {
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

/** A whole coordinate that is at most a pixel off: what it lets through is looked at exactly. */
// @ts-ignore: decorator
@inline function near(value: f64): v128 {
  return i16x8.splat(<i16>max<f64>(-32768, min<f64>(32767, nearest<f64>(value))));
}

/** Puts the pair into the list of those found, by cost, if it lies within the tolerances. */
function consider(A: usize, a: usize, B: usize, c: usize, m: usize, x: f64, y: f64, squaredMax: f64, count: usize): usize {
  const dx = x - at(B, c), dy = y - at(B + column, c);
  const squared = dx * dx + dy * dy;
  if (squared > squaredMax) return count;
  const turn = 1 - (turnCosine(A, a, B, c) * at(alignment, 0) + turnSine(A, a, B, c) * at(alignment, 1));
  if (turn > 0.122) return count;
  const cost = squared / squaredMax + turn / 0.122 - 1.5 * similarityOf(byteAt(distances, a * m + c));
  let k = count;
  while (k > 0 && load<f64>(found + (k - 1) * 24) > cost) {
    copyEntry(found + k * 24, found + (k - 1) * 24);
    k--;
  }
  const entry = found + k * 24;
  store<f64>(entry, cost); store<f64>(entry, squared, 8);
  store<u8>(entry, <u8>a, 16); store<u8>(entry, <u8>c, 17);
  return count + 1;
}

/** Three words: a call to copy as little would cost more than the copy. */
// @ts-ignore: decorator
@inline function copyEntry(to: usize, from: usize): void {
  store<u64>(to, load<u64>(from));
  store<u64>(to, load<u64>(from, 8), 8);
  store<u64>(to, load<u64>(from, 16), 16);
}

function pairMinutiae(A: usize, n: usize, B: usize, m: usize, tolerance: f64): usize {
  const squaredMax = tolerance * tolerance;
  const xsOfB = B + 5 * column, ysOfB = xsOfB + 256;
  let count: usize = 0;
  for (let a: usize = 0; a < n; a++) {
    const x = at(laid, a), y = at(laid + column, a);
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
        if (c < m && count < 2048) count = consider(A, a, B, c, m, x, y, squaredMax, count);
      }
    }
  }
  memory.fill(uses, 0, 256);
  let kept: usize = 0;
  for (let i: usize = 0; i < count; i++) {
    const entry = found + i * 24;
    const a = byteAt(entry, 16), c = byteAt(entry, 17);
    if (byteAt(uses, a) == 1 || byteAt(uses, 128 + c) == 1) continue;
    store<u8>(uses + a, 1); store<u8>(uses + 128 + c, 1);
    copyEntry(pairing + 8 + kept * 24, entry);
    kept++;
  }
  store<u32>(pairing, <u32>kept);
  return kept;
}

function bestOverlay(A: usize, n: usize, B: usize, m: usize, count: usize): bool {
  let bestWorth: f64 = -Infinity;
  for (let s: usize = 0; s < min<usize>(4, count); s++) {
    const seed = byteAt(bySupport, s);
    let backed: usize = 0;
    for (let i: usize = 0; i < count; i++) {
      if (i != seed && !(at(agreement + seed * (count << 3), i) > 0.3)) continue;
      store<u8>(found + 2 * backed, <u8>byteAt(pairA, i));
      store<u8>(found + 2 * backed + 1, <u8>byteAt(pairB, i));
      backed++;
    }
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

/** Adds the qualities of the unpaired minutiae that lie inside the other print. */
function unpaired(print: usize, count: usize, side: usize, x: usize, other: usize, otherCount: usize, sum: f64): f64 {
  for (let s: usize = 0; s < 16; s++) {
    let farthest: f64 = -Infinity;
    for (let i: usize = 0; i < otherCount; i++) {
      farthest = max(farthest, at(other, i) * at(cosineTable, s * 16) + at(other + column, i) * at(sineTable, s * 16));
    }
    put(polygon, s, farthest + 10);
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

function gather(A: usize, n: usize, B: usize, m: usize): void {
  const count = <usize>load<u32>(best);
  let squares: f64 = 0, similarities: f64 = 0;
  for (let i: usize = 0; i < count; i++) {
    const entry = best + 8 + i * 24;
    squares += load<f64>(entry, 8);
    similarities += similarityOf(byteAt(distances, byteAt(entry, 16) * m + byteAt(entry, 17)));
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

/**
 * Compares two packed templates, the one that precedes the other first. Leaves the evidence and the pairs.
 * 1: compared; 0: nothing in common; -1: relaxed similarity below `rejectBelow`, nothing more was looked at.
 */
export function compare(a: usize, b: usize, rejectBelow: f64): i32 {
  const n = unfold(a, printA), m = unfold(b, printB);
  const listedCount = measure(a, n, b, m);
  sortListed(listedCount);
  const count = selectPairs(listedCount, n, m);
  if (count < 3) return 0;
  relax(printA, printB, count);
  const mean = relaxedSimilarity(count, byteAt(scoredPairsTable, min<usize>(n, m)));
  if (mean < rejectBelow) return -1;
  put(evidence, 0, mean);
  if (!bestOverlay(printA, n, printB, m, count)) return 0;
  gather(printA, n, printB, m);
  return 1;
}
