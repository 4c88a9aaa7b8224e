// Twins: those of foreground-cells.ts.

/** Means of the gray levels and of their squares over cells of 4 x 4 pixels, cut at the border; of four whole cells at a time. */
export function cellMoments(pixels: usize, means: usize, squares: usize, width: i32, height: i32): void {
  const columns = (width + 3) >> 2;
  for (let y = 0, row = 0; y < height; y += 4, row++) {
    const bottom = min(height, y + 4);
    let column = 0;
    for (; bottom == y + 4 && column + 4 <= width >> 2; column += 4) {
      const at = <usize>(row * columns + column) << 2;
      momentsOfFour(pixels + <usize>(y * width + (column << 2)), width, means + at, squares + at);
    }
    for (; column < columns; column++) {
      const left = column << 2, right = min(width, left + 4);
      let sum: i32 = 0, squareSum: i32 = 0;
      for (let line = y; line < bottom; line++) {
        for (let x = left; x < right; x++) {
          const level = <i32>load<u8>(pixels + <usize>(line * width + x));
          sum += level;
          squareSum += level * level;
        }
      }
      const count = <f64>((bottom - y) * (right - left));
      const at = <usize>(row * columns + column) << 2;
      store<f32>(means + at, <f32>(<f64>sum / count));
      store<f32>(squares + at, <f32>(<f64>squareSum / count));
    }
  }
}

/** Sums of sixteen levels and of their squares are whole numbers below 2^24: single precision holds them, and their sixteenths. */
// @ts-ignore: decorator
@inline function momentsOfFour(pixels: usize, pitch: usize, mean: usize, square: usize): void {
  let sum = i32x4.splat(0), low = i32x4.splat(0), high = i32x4.splat(0);
  for (let line: usize = 0; line < 4; line++) {
    const levels = v128.load(pixels + line * pitch);
    const first = i16x8.extend_low_i8x16_u(levels), second = i16x8.extend_high_i8x16_u(levels);
    sum = i32x4.add(sum, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(levels)));
    low = i32x4.add(low, i32x4.dot_i16x8_s(first, first));
    high = i32x4.add(high, i32x4.dot_i16x8_s(second, second));
  }
  const squareSum = i32x4.add(v128.shuffle<i32>(low, high, 0, 2, 4, 6), v128.shuffle<i32>(low, high, 1, 3, 5, 7));
  const sixteenth = f32x4.splat(0.0625);
  v128.store(mean, f32x4.mul(f32x4.convert_i32x4_u(sum), sixteenth));
  v128.store(square, f32x4.mul(f32x4.convert_i32x4_u(squareSum), sixteenth));
}

/** Standard deviations of means and means of squares. */
export function deviations(means: usize, squares: usize, target: usize, count: usize): void {
  for (let at: usize = 0; at < count << 2; at += 4) {
    const mean = <f64>load<f32>(means + at);
    store<f32>(target + at, <f32>sqrt<f64>(max<f64>(0, <f64>load<f32>(squares + at) - mean * mean)));
  }
}

/** Gives all pixels of a cell of 4 x 4 its bit. */
export function paintCells(cells: usize, target: usize, width: i32, height: i32): void {
  const columns = (width + 3) >> 2;
  for (let y = 0; y < height; y++) {
    const row = target + <usize>y * width;
    if (y & 3) {
      memory.copy(row, row - width, width);
      continue;
    }
    const bits = cells + <usize>((y >> 2) * columns);
    for (let x = 0; x < width; x++) store<u8>(row + x, load<u8>(bits + <usize>(x >> 2)));
  }
}

/** Counts values by halves, those of 127.5 and above together: `bins` are 256 numbers of 32 bits, zeroed before. */
export function tally(values: usize, bins: usize, count: usize): void {
  for (let at: usize = 0; at < count << 2; at += 4) {
    const bin = bins + (<usize>min(255, <i32>(load<f32>(values + at) * 2)) << 2);
    store<u32>(bin, load<u32>(bin) + 1);
  }
}

/** 1 where a value reaches the threshold, and 0, in single precision. */
export function markFrom(values: usize, marks: usize, count: usize, threshold: f64): void {
  for (let at: usize = 0; at < count << 2; at += 4) {
    store<f32>(marks + at, <f32>(<f64>load<f32>(values + at) >= threshold));
  }
}

/** 1 where a value is above the threshold, and 0, in bytes. */
export function markAbove(values: usize, marks: usize, count: usize, threshold: f64): void {
  for (let i: usize = 0; i < count; i++) {
    store<u8>(marks + i, <u8>(<f64>load<f32>(values + (i << 2)) > threshold));
  }
}
