// Twin: box-mean.ts.

/**
 * Mean over a square window cut at the border: rows by a running sum into `rows`, then columns by running sums of four
 * columns at a time. The last vector of a row reaches into the next one, whose own values come later.
 */
export function boxMean(
  source: usize, target: usize, rows: usize, sums: usize, width: i32, height: i32, radius: i32,
): void {
  const rowBytes = <usize>width << 2;
  let line = 0;
  for (; line + 4 <= height; line += 4) {
    const offset = <usize>line * rowBytes;
    meanFourRows(source + offset, rows + offset, width, rowBytes, radius);
  }
  for (; line < height; line++) {
    const offset = <usize>line * rowBytes;
    meanRow(source + offset, rows + offset, width, radius);
  }
  memory.fill(sums, 0, rowBytes + 16);
  for (let y = 0; y < min(radius, height); y++) addRow(sums, rows + <usize>y * rowBytes, rowBytes);
  for (let y = 0; y < height; y++) {
    if (y + radius < height) addRow(sums, rows + <usize>(y + radius) * rowBytes, rowBytes);
    if (y - radius - 1 >= 0) subtractRow(sums, rows + <usize>(y - radius - 1) * rowBytes, rowBytes);
    const count = min(y + radius, height - 1) - max(y - radius, 0) + 1;
    const scale = f32x4.splat(<f32>1 / <f32>count);
    const row = target + <usize>y * rowBytes;
    for (let x: usize = 0; x < rowBytes; x += 16) {
      v128.store(row + x, f32x4.mul(v128.load(sums + x), scale));
    }
  }
}

/** Doubles keep the running sum exact enough over the longest row. */
function meanRow(source: usize, target: usize, width: i32, radius: i32): void {
  let sum: f64 = 0;
  for (let x = 0; x < min(radius, width); x++) sum += load<f32>(source + (x << 2));
  for (let x = 0; x < width; x++) {
    if (x + radius < width) sum += load<f32>(source + ((x + radius) << 2));
    if (x > radius) sum -= load<f32>(source + ((x - radius - 1) << 2));
    store<f32>(target + (x << 2), <f32>(sum * shareOf(x, width, radius)));
  }
}

/** Four sums beside each other: none waits for the other. */
function meanFourRows(source: usize, target: usize, width: i32, pitchBytes: usize, radius: i32): void {
  const source1 = source + pitchBytes, source2 = source1 + pitchBytes, source3 = source2 + pitchBytes;
  const target1 = target + pitchBytes, target2 = target1 + pitchBytes, target3 = target2 + pitchBytes;
  let a: f64 = 0, b: f64 = 0, c: f64 = 0, d: f64 = 0;
  for (let x = 0; x < min(radius, width); x++) {
    const at = x << 2;
    a += load<f32>(source + at); b += load<f32>(source1 + at);
    c += load<f32>(source2 + at); d += load<f32>(source3 + at);
  }
  const full: f64 = <f64>1 / <f64>(2 * radius + 1);
  for (let x = 0; x < width; x++) {
    if (x + radius < width) {
      const at = (x + radius) << 2;
      a += load<f32>(source + at); b += load<f32>(source1 + at);
      c += load<f32>(source2 + at); d += load<f32>(source3 + at);
    }
    if (x > radius) {
      const at = (x - radius - 1) << 2;
      a -= load<f32>(source + at); b -= load<f32>(source1 + at);
      c -= load<f32>(source2 + at); d -= load<f32>(source3 + at);
    }
    const share = x >= radius && x + radius < width ? full : shareOf(x, width, radius);
    const at = x << 2;
    store<f32>(target + at, <f32>(a * share)); store<f32>(target1 + at, <f32>(b * share));
    store<f32>(target2 + at, <f32>(c * share)); store<f32>(target3 + at, <f32>(d * share));
  }
}

/** One divided by the samples in the window round x. */
function shareOf(x: i32, width: i32, radius: i32): f64 {
  return <f64>1 / <f64>(min(x + radius, width - 1) - max(x - radius, 0) + 1);
}

function addRow(sums: usize, row: usize, rowBytes: usize): void {
  for (let x: usize = 0; x < rowBytes; x += 16) {
    v128.store(sums + x, f32x4.add(v128.load(sums + x), v128.load(row + x)));
  }
}

function subtractRow(sums: usize, row: usize, rowBytes: usize): void {
  for (let x: usize = 0; x < rowBytes; x += 16) {
    v128.store(sums + x, f32x4.sub(v128.load(sums + x), v128.load(row + x)));
  }
}
