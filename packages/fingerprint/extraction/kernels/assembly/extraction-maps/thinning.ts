// Thinning by Guo & Hall's algorithm A1 on 128 pixels at a time. Twin: thin.ts, where it is explained.
//
// A row lies in eight strips of `strip` bytes that share their bytes, a bit each: pixel x is bit x / strip of byte x % strip. So
// the neighbour of each pixel of a vector is the same bit of the vector a byte further. Beside a row stand the bytes that
// its ends have for neighbours, where one strip goes on in the next.

/** Room on each side of a row for the byte beyond its end. */
const marginBytes: usize = 16;

/**
 * Thins a map of bytes 0 and 1 from `source` into `target`. `picture` is room for `height` rows of bits, zero: pixels on the
 * border have no neighbours to be judged by, and are left out. `strip` is a multiple of 16 of which eight hold a row; a row of
 * bits is 32 bytes longer. `copies` is room for two of them, `line` for one of bytes and 16 more, zero, `changes` for a 32-bit number a row.
 */
export function thin(
  source: usize, target: usize, picture: usize, copies: usize, line: usize, changes: usize,
  width: usize, height: usize, strip: usize, passesMax: i32,
): void {
  const pitch = strip + 2 * marginBytes;
  for (let y: usize = 1; y < height - 1; y++) {
    memory.copy(line + 1, source + y * width + 1, width - 2);
    pack(line, picture + y * pitch + marginBytes, strip);
  }
  peelAll(picture, pitch, height, copies, changes, passesMax);
  for (let y: usize = 0; y < height; y++) {
    unpack(picture + y * pitch + marginBytes, line, strip);
    memory.copy(target + y * width, line, width);
  }
}

/** Bytes 0 and 1 to bits. */
function pack(line: usize, row: usize, strip: usize): void {
  for (let x: usize = 0; x < strip; x += 16) {
    let bits = v128.load(line + 7 * strip + x);
    for (let part: usize = 7; part-- > 0; ) bits = v128.or(i8x16.add(bits, bits), v128.load(line + part * strip + x));
    v128.store(row + x, bits);
  }
  joinStrips(row, strip);
}

/** Bits to bytes 0 and 1. */
function unpack(row: usize, line: usize, strip: usize): void {
  const one = i8x16.splat(1);
  for (let x: usize = 0; x < strip; x += 16) {
    const bits = v128.load(row + x);
    let bit = one;
    for (let part: usize = 0; part < 8; part++) {
      v128.store(line + part * strip + x, i8x16.min_u(v128.and(bits, bit), one));
      bit = i8x16.add(bit, bit);
    }
  }
}

/** The first byte of a row goes on where its last one ends, a strip further, and the other way round. */
function joinStrips(row: usize, strip: usize): void {
  store<u8>(row - 1, load<u8>(row + strip - 1) << 1);
  store<u8>(row + strip, load<u8>(row) >> 1);
}

function peelAll(picture: usize, pitch: usize, height: usize, copies: usize, changes: usize, passesMax: i32): void {
  memory.fill(changes, 0, height << 2);
  let half: i32 = 0;
  for (let pass: i32 = 0; pass < passesMax; pass++) {
    half++;
    const first = peel(picture, pitch, height, copies, changes, half, 0);
    half++;
    const second = peel(picture, pitch, height, copies, changes, half, 1);
    if (!first && !second) break;
  }
}

/** One half-pass. A row is looked at only if it or one beside it changed since the last pass of the same half. */
function peel(picture: usize, pitch: usize, height: usize, copies: usize, changes: usize, half: i32, side: i32): bool {
  const strip = pitch - 2 * marginBytes;
  let changed = false;
  let above: usize = 0;
  for (let y: usize = 1; y < height - 1; y++) {
    const row = picture + y * pitch + marginBytes;
    const number = changes + (y << 2);
    if (max(load<i32>(number), max(load<i32>(number - 4), load<i32>(number + 4))) < half - 2) {
      above = 0;
      continue;
    }
    // Marks are made against the untouched picture: the rows before change keep a copy.
    const copy = copies + marginBytes + (y & 1) * pitch;
    for (let x: usize = 0; x < pitch; x += 16) v128.store(copy + x - marginBytes, v128.load(row + x - marginBytes));
    if (peelRow(row, copy, above == 0 ? row - pitch : above, row + pitch, strip, side)) {
      joinStrips(row, strip);
      store<i32>(number, half);
      changed = true;
    }
    above = copy;
  }
  return changed;
}

function peelRow(row: usize, copy: usize, north: usize, south: usize, strip: usize, side: i32): bool {
  let removed = i8x16.splat(0);
  for (let x: usize = 0; x < strip; x += 16) {
    const centre = v128.load(copy + x);
    const n = v128.load(north + x), ne = v128.load(north + x + 1), nw = v128.load(north + x - 1);
    const s = v128.load(south + x), se = v128.load(south + x + 1), sw = v128.load(south + x - 1);
    const e = v128.load(copy + x + 1), w = v128.load(copy + x - 1);
    const nwn = v128.or(nw, n), nee = v128.or(ne, e), ses = v128.or(se, s), sww = v128.or(sw, w);
    const nne = v128.or(n, ne), ese = v128.or(e, se), ssw = v128.or(s, sw), wnw = v128.or(w, nw);
    const crossings = exactlyOne(v128.andnot(nee, n), v128.andnot(ses, e), v128.andnot(sww, s), v128.andnot(nwn, w));
    // Neighbours are counted in pairs, from the north-west and from the north: the smaller count must be two or three.
    const enough = v128.and(atLeastTwo(nwn, nee, ses, sww), atLeastTwo(nne, ese, ssw, wnw));
    const allOfOne = v128.and(v128.and(nwn, nee), v128.and(ses, sww)), allOfOther = v128.and(v128.and(nne, ese), v128.and(ssw, wnw));
    const held = side == 0
      ? v128.and(v128.or(nne, v128.not(se)), e)
      : v128.and(v128.or(ssw, v128.not(nw)), w);
    const kept = v128.or(held, v128.and(allOfOne, allOfOther));
    const taken = v128.andnot(v128.and(centre, v128.and(crossings, enough)), kept);
    removed = v128.or(removed, taken);
    v128.store(row + x, v128.andnot(centre, taken));
  }
  return v128.any_true(removed);
}

// @ts-ignore: decorator
@inline function exactlyOne(a: v128, b: v128, c: v128, d: v128): v128 {
  return v128.or(v128.andnot(v128.xor(a, b), v128.or(c, d)), v128.andnot(v128.xor(c, d), v128.or(a, b)));
}

// @ts-ignore: decorator
@inline function atLeastTwo(a: v128, b: v128, c: v128, d: v128): v128 {
  return v128.or(v128.or(v128.and(a, b), v128.and(c, d)), v128.and(v128.or(a, b), v128.or(c, d)));
}
