// Twin: filterRidgesTwin of ridge-filter.ts.

/** Side of a ridge filter, samples of 16 bits; rows are padded with zeros to whole vectors. */
const filterSide: i32 = 19;
const filterRowBytes: i32 = 48;
const radius: i32 = 9;
/** Pixels of a cell have one filter. */
const cellSide: i32 = 4;

/**
 * At each pixel of the foreground the answer of the filter of its cell, times `answerScale`, and 0 elsewhere. `padded` is room for the map in
 * whole numbers of 1/`mapScale` with nine zeros round it, zeroed before, in rows of `paddedPitch` samples;
 * `cellFilters` holds 16 bits a cell. Where `earlierFilters` is not 0, `earlier` holds the answers of those filters to the same
 * map and foreground: a cell that has the same filter again keeps them.
 */
export function filterRidges(
  map: usize, foreground: usize, cellFilters: usize, filters: usize, padded: usize, target: usize,
  earlierFilters: usize, earlier: usize,
  width: i32, height: i32, paddedPitch: i32, mapScale: f32, answerScale: f32,
): void {
  toWholeNumbers(map, padded, width, height, paddedPitch, mapScale);
  const columns = (width + cellSide - 1) / cellSide;
  const pitchBytes = paddedPitch << 1;
  const byteCount = <usize>width * height << 2;
  if (earlierFilters == 0) memory.fill(target, 0, byteCount);
  else memory.copy(target, earlier, byteCount);
  for (let y = 0; y < height; y += 2) {
    const isPair = y + 1 < height;
    for (let column = 0; column < columns; column++) {
      const left = column * cellSide;
      const at = <usize>y * width + left;
      const upper = load<u32>(foreground + at);
      const lower: u32 = isPair ? load<u32>(foreground + at + width) : 0;
      if ((upper | lower) == 0) continue;
      const cell = <usize>((y >> 2) * columns + column) << 1;
      const index = <i32>load<u16>(cellFilters + cell);
      if (earlierFilters != 0 && <i32>load<u16>(earlierFilters + cell) == index) continue;
      const filter = filters + <usize>index * filterSide * filterRowBytes;
      answerPair(padded + (<usize>y * paddedPitch + left) * 2, pitchBytes, filter);
      const count = min(cellSide, width - left);
      storeInside(target + (at << 2), upperAnswers, upper, count, answerScale);
      storeInside(target + (at + width << 2), lowerAnswers, lower, count, answerScale);
    }
  }
}

/** The map in whole numbers, halves to even; a last vector may write zeros of its own beyond the row. */
function toWholeNumbers(map: usize, padded: usize, width: i32, height: i32, paddedPitch: i32, mapScale: f32): void {
  const scale = f32x4.splat(mapScale);
  for (let y = 0; y < height; y++) {
    const row = map + <usize>y * width * 4;
    const target = padded + (<usize>(y + radius) * paddedPitch + radius) * 2;
    let x: i32 = 0;
    for (; x + 4 <= width; x += 4) {
      const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(row + (x << 2)), scale)));
      v128.store64_lane(target + (x << 1), i16x8.narrow_i32x4_s(whole, whole), 0);
    }
    for (; x < width; x++) store<i16>(target + (x << 1), <i16>nearest<f32>(load<f32>(row + (x << 2)) * mapScale));
  }
}

/** What answerPair() found: a function of the kernel gives one value. */
let upperAnswers: v128 = i32x4.splat(0);
let lowerAnswers: v128 = i32x4.splat(0);

/**
 * The answers of one filter at four pixels beside each other and at the four below, which read the same rows but one: a
 * row of the window meets one row of the filter for the upper pixels and the one before for the lower.
 */
function answerPair(window: usize, pitchBytes: i32, filter: usize): void {
  let a = i32x4.splat(0), b = i32x4.splat(0), c = i32x4.splat(0), d = i32x4.splat(0);
  let e = i32x4.splat(0), f = i32x4.splat(0), g = i32x4.splat(0), h = i32x4.splat(0);
  const lastRow = filter + (filterSide - 1) * filterRowBytes;
  a = rowAnswer(a, window, filter); b = rowAnswer(b, window + 2, filter);
  c = rowAnswer(c, window + 4, filter); d = rowAnswer(d, window + 6, filter);
  let w = window + pitchBytes;
  for (let row = filter; row < lastRow; row += filterRowBytes) {
    for (let part: usize = 0; part < <usize>filterRowBytes; part += 16) {
      const own = v128.load(row + part, filterRowBytes), before = v128.load(row + part);
      const at = w + part;
      let samples = v128.load(at);
      a = i32x4.add(a, i32x4.dot_i16x8_s(samples, own)); e = i32x4.add(e, i32x4.dot_i16x8_s(samples, before));
      samples = v128.load(at, 2);
      b = i32x4.add(b, i32x4.dot_i16x8_s(samples, own)); f = i32x4.add(f, i32x4.dot_i16x8_s(samples, before));
      samples = v128.load(at, 4);
      c = i32x4.add(c, i32x4.dot_i16x8_s(samples, own)); g = i32x4.add(g, i32x4.dot_i16x8_s(samples, before));
      samples = v128.load(at, 6);
      d = i32x4.add(d, i32x4.dot_i16x8_s(samples, own)); h = i32x4.add(h, i32x4.dot_i16x8_s(samples, before));
    }
    w += pitchBytes;
  }
  e = rowAnswer(e, w, lastRow); f = rowAnswer(f, w + 2, lastRow);
  g = rowAnswer(g, w + 4, lastRow); h = rowAnswer(h, w + 6, lastRow);
  upperAnswers = sumsOf(a, b, c, d);
  lowerAnswers = sumsOf(e, f, g, h);
}

/** The sums of the lanes of each, side by side. */
// @ts-ignore: decorator
@inline function sumsOf(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab0 = v128.shuffle<i32>(a, b, 0, 4, 1, 5), ab1 = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const cd0 = v128.shuffle<i32>(c, d, 0, 4, 1, 5), cd1 = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  const ab = i32x4.add(ab0, ab1), cd = i32x4.add(cd0, cd1);
  return i32x4.add(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3));
}

// @ts-ignore: decorator
@inline function rowAnswer(sum: v128, window: usize, filter: usize): v128 {
  let result = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load(window), v128.load(filter)));
  result = i32x4.add(result, i32x4.dot_i16x8_s(v128.load(window, 16), v128.load(filter, 16)));
  return i32x4.add(result, i32x4.dot_i16x8_s(v128.load(window, 32), v128.load(filter, 32)));
}

function storeInside(target: usize, answers: v128, inside: u32, count: i32, answerScale: f32): void {
  if (inside == 0) return;
  const scaled = f32x4.mul(f32x4.convert_i32x4_s(answers), f32x4.splat(answerScale));
  if (inside == 0x01010101 && count == 4) {
    v128.store(target, scaled);
    return;
  }
  if (inside & 0x1) store<f32>(target, f32x4.extract_lane(scaled, 0));
  if (inside & 0x100 && count > 1) store<f32>(target + 4, f32x4.extract_lane(scaled, 1));
  if (inside & 0x10000 && count > 2) store<f32>(target + 8, f32x4.extract_lane(scaled, 2));
  if (inside & 0x1000000 && count > 3) store<f32>(target + 12, f32x4.extract_lane(scaled, 3));
}
