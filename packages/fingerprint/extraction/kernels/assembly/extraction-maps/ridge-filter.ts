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
 * `cellFilters` holds 16 bits a cell.
 */
export function filterRidges(
  map: usize, foreground: usize, cellFilters: usize, filters: usize, padded: usize, target: usize,
  width: i32, height: i32, paddedPitch: i32, mapScale: f32, answerScale: f32,
): void {
  toWholeNumbers(map, padded, width, height, paddedPitch, mapScale);
  const columns = (width + cellSide - 1) / cellSide;
  const pitchBytes = paddedPitch << 1;
  for (let y = 0; y < height; y++) {
    memory.fill(target + (<usize>y * width << 2), 0, <usize>width << 2);
    for (let column = 0; column < columns; column++) {
      const left = column * cellSide;
      const at = <usize>y * width + left;
      const inside = load<u32>(foreground + at);
      if (inside == 0) continue;
      const index = <i32>load<u16>(cellFilters + (<usize>((y >> 2) * columns + column) << 1));
      const filter = filters + <usize>index * filterSide * filterRowBytes;
      const window = padded + (<usize>y * paddedPitch + left) * 2;
      const answers = fourAnswers(window, pitchBytes, filter);
      const scaled = f32x4.mul(f32x4.convert_i32x4_s(answers), f32x4.splat(answerScale));
      if (inside == 0x01010101 && left + 4 <= width) v128.store(target + (at << 2), scaled);
      else storeInside(target + (at << 2), scaled, inside, min(4, width - left));
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

/** The answers of one filter at four pixels beside each other. */
// @ts-ignore: decorator
@inline function fourAnswers(window: usize, pitchBytes: i32, filter: usize): v128 {
  let a = i32x4.splat(0), b = i32x4.splat(0), c = i32x4.splat(0), d = i32x4.splat(0);
  let w = window;
  for (let f = filter, end = filter + filterSide * filterRowBytes; f < end; f += filterRowBytes) {
    const first = v128.load(f), second = v128.load(f, 16), third = v128.load(f, 32);
    a = i32x4.add(a, rowAnswer(w, first, second, third));
    b = i32x4.add(b, rowAnswer(w + 2, first, second, third));
    c = i32x4.add(c, rowAnswer(w + 4, first, second, third));
    d = i32x4.add(d, rowAnswer(w + 6, first, second, third));
    w += pitchBytes;
  }
  // Sums of the lanes of each, side by side.
  const ab0 = v128.shuffle<i32>(a, b, 0, 4, 1, 5), ab1 = v128.shuffle<i32>(a, b, 2, 6, 3, 7);
  const cd0 = v128.shuffle<i32>(c, d, 0, 4, 1, 5), cd1 = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  const ab = i32x4.add(ab0, ab1), cd = i32x4.add(cd0, cd1);
  return i32x4.add(v128.shuffle<i64>(ab, cd, 0, 2), v128.shuffle<i64>(ab, cd, 1, 3));
}

// @ts-ignore: decorator
@inline function rowAnswer(window: usize, first: v128, second: v128, third: v128): v128 {
  return i32x4.add(
    i32x4.add(i32x4.dot_i16x8_s(v128.load(window), first), i32x4.dot_i16x8_s(v128.load(window, 16), second)),
    i32x4.dot_i16x8_s(v128.load(window, 32), third),
  );
}

function storeInside(target: usize, answers: v128, inside: u32, count: i32): void {
  if (inside & 0x1) store<f32>(target, f32x4.extract_lane(answers, 0));
  if (inside & 0x100 && count > 1) store<f32>(target + 4, f32x4.extract_lane(answers, 1));
  if (inside & 0x10000 && count > 2) store<f32>(target + 8, f32x4.extract_lane(answers, 2));
  if (inside & 0x1000000 && count > 3) store<f32>(target + 12, f32x4.extract_lane(answers, 3));
}
