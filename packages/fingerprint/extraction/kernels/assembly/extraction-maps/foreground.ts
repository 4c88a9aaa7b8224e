// Twins: cellMomentsTwin, deviationsTwin and paintCellsTwin of foreground-cells.ts.

/** Means of the gray levels and of their squares over cells of 4 x 4 pixels, cut at the border. */
export function cellMoments(pixels: usize, means: usize, squares: usize, width: i32, height: i32): void {
  const columns = (width + 3) >> 2;
  for (let y = 0, row = 0; y < height; y += 4, row++) {
    const bottom = min(height, y + 4);
    for (let column = 0; column < columns; column++) {
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
