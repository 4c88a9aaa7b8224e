// Means over windows of a row, cut at its ends. Twin: meanOverRows() of box-mean.ts.

/** A pixel of four rows as doubles. */
const lanesBytes: usize = 32;

/**
 * Four rows of floats at once, each by a running sum in doubles, which stay exact enough over the longest row. `targetPitch`
 * holds whole vectors; `scratch` is room for 48 bytes a pixel of whole vectors.
 */
export function meanFourRows(
  source: usize, sourcePitch: usize, target: usize, targetPitch: usize, width: i32, radius: i32, scratch: usize,
): void {
  const whole = (width + 3) & ~3;
  const answers = scratch + <usize>whole * lanesBytes;
  for (let x = 0; x < whole; x += 4) loadLanes(source + (x << 2), sourcePitch, scratch + <usize>x * lanesBytes);
  let ab = f64x2.splat(0), cd = f64x2.splat(0);
  for (let x = 0; x < min(radius, width); x++) {
    const entering = scratch + <usize>x * lanesBytes;
    ab = f64x2.add(ab, v128.load(entering)); cd = f64x2.add(cd, v128.load(entering, 16));
  }
  const full = <f64>1 / <f64>(2 * radius + 1);
  for (let x = 0; x < width; x++) {
    if (x + radius < width) {
      const entering = scratch + <usize>(x + radius) * lanesBytes;
      ab = f64x2.add(ab, v128.load(entering)); cd = f64x2.add(cd, v128.load(entering, 16));
    }
    if (x > radius) {
      const leaving = scratch + <usize>(x - radius - 1) * lanesBytes;
      ab = f64x2.sub(ab, v128.load(leaving)); cd = f64x2.sub(cd, v128.load(leaving, 16));
    }
    const share = f64x2.splat(x >= radius && x + radius < width ? full : shareOf(x, width, radius));
    const low = f32x4.demote_f64x2_zero(f64x2.mul(ab, share)), high = f32x4.demote_f64x2_zero(f64x2.mul(cd, share));
    v128.store(answers + (<usize>x << 4), v128.shuffle<i64>(low, high, 0, 2));
  }
  for (let x = 0; x < whole; x += 4) storeLanes(answers + (<usize>x << 4), target + (x << 2), targetPitch);
}

/** Four pixels of four rows, turned so that a pixel of all rows lies together, in doubles. */
// @ts-ignore: decorator
@inline function loadLanes(source: usize, pitch: usize, lanes: usize): void {
  const a = v128.load(source), b = v128.load(source + pitch);
  const c = v128.load(source + 2 * pitch), d = v128.load(source + 3 * pitch);
  const ab0 = v128.shuffle<i32>(a, b, 0, 4, 1, 5), ab1 = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const cd0 = v128.shuffle<i32>(c, d, 0, 4, 1, 5), cd1 = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  v128.store(lanes, f64x2.promote_low_f32x4(ab0));
  v128.store(lanes, f64x2.promote_low_f32x4(cd0), 16);
  v128.store(lanes, f64x2.promote_low_f32x4(upper(ab0)), 32);
  v128.store(lanes, f64x2.promote_low_f32x4(upper(cd0)), 48);
  v128.store(lanes, f64x2.promote_low_f32x4(ab1), 64);
  v128.store(lanes, f64x2.promote_low_f32x4(cd1), 80);
  v128.store(lanes, f64x2.promote_low_f32x4(upper(ab1)), 96);
  v128.store(lanes, f64x2.promote_low_f32x4(upper(cd1)), 112);
}

// @ts-ignore: decorator
@inline function upper(pair: v128): v128 {
  return v128.shuffle<i64>(pair, pair, 1, 1);
}

/** Turns four pixels of four rows back. */
// @ts-ignore: decorator
@inline function storeLanes(answers: usize, target: usize, pitch: usize): void {
  const p = v128.load(answers), q = v128.load(answers, 16), r = v128.load(answers, 32), s = v128.load(answers, 48);
  const pq0 = v128.shuffle<i32>(p, q, 0, 4, 1, 5), pq1 = v128.shuffle<i32>(p, q, 2, 6, 3, 7);
  const rs0 = v128.shuffle<i32>(r, s, 0, 4, 1, 5), rs1 = v128.shuffle<i32>(r, s, 2, 6, 3, 7);
  v128.store(target, v128.shuffle<i64>(pq0, rs0, 0, 2));
  v128.store(target + pitch, v128.shuffle<i64>(pq0, rs0, 1, 3));
  v128.store(target + 2 * pitch, v128.shuffle<i64>(pq1, rs1, 0, 2));
  v128.store(target + 3 * pitch, v128.shuffle<i64>(pq1, rs1, 1, 3));
}

/** One row of floats. */
export function meanRow(source: usize, target: usize, width: i32, radius: i32): void {
  let sum: f64 = 0;
  for (let x = 0; x < min(radius, width); x++) sum += load<f32>(source + (x << 2));
  for (let x = 0; x < width; x++) {
    if (x + radius < width) sum += load<f32>(source + ((x + radius) << 2));
    if (x > radius) sum -= load<f32>(source + ((x - radius - 1) << 2));
    store<f32>(target + (x << 2), <f32>(sum * shareOf(x, width, radius)));
  }
}

/** One divided by the samples in the window round x. */
function shareOf(x: i32, width: i32, radius: i32): f64 {
  return <f64>1 / <f64>samplesRound(x, width, radius);
}

// @ts-ignore: decorator
@inline function samplesRound(x: i32, width: i32, radius: i32): i32 {
  return min(x + radius, width - 1) - max(x - radius, 0) + 1;
}

/** The samples in each window of a row as floats, whole vectors of them: what meanOfBytes() divides by. */
export function countSamples(counts: usize, width: i32, radius: i32): void {
  for (let x = 0; x < width; x++) store<f32>(counts + (x << 2), <f32>samplesRound(x, width, radius));
  for (let x = width; x < width + 8; x++) store<f32>(counts + (x << 2), 1);
}

/**
 * One row of bytes. Their sums are whole numbers, so that a division in single precision gives the rounded mean as one in
 * double precision does. `sums` is room for 16 bits a sample, twice the radius and 32 more: the sum of all samples up to each, of
 * which windows need 16 bits alone, the radius being at most 128.
 */
export function meanOfBytes(bytes: usize, target: usize, width: i32, radius: i32, counts: usize, sums: usize): void {
  const none = i16x8.splat(0);
  const before = sums + (<usize>radius << 1) + 2;
  for (let x = 0; x <= radius; x += 8) v128.store(sums + (x << 1), none);
  let total = none;
  for (let x = 0; x < width; x += 8) {
    let sum = i16x8.extend_low_i8x16_u(v128.load64_zero(bytes + x));
    sum = i16x8.add(sum, i8x16.shuffle(none, sum, 0, 1, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29));
    sum = i16x8.add(sum, i8x16.shuffle(none, sum, 0, 1, 2, 3, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27));
    sum = i16x8.add(sum, i8x16.shuffle(none, sum, 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23));
    sum = i16x8.add(sum, total);
    v128.store(before + (x << 1), sum);
    total = v128.shuffle<i16>(sum, sum, 7, 7, 7, 7, 7, 7, 7, 7);
  }
  const last = i16x8.splat(load<i16>(before + ((width - 1) << 1)));
  for (let x = width; x < width + radius; x += 8) v128.store(before + (x << 1), last);
  for (let x = 0; x < width; x += 8) {
    const window = i16x8.sub(v128.load(before + ((x + radius) << 1)), v128.load(sums + (x << 1)));
    const low = f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(window));
    const high = f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(window));
    v128.store(target + (x << 2), f32x4.div(low, v128.load(counts + (x << 2))));
    v128.store(target + (x << 2), f32x4.div(high, v128.load(counts + (x << 2), 16)), 16);
  }
}
