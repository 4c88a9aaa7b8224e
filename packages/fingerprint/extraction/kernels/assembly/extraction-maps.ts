// The hot loops over whole maps of the extraction, four samples at a time. No fused operations, so
// that a template does not depend on the processor. Twins: box-mean.ts, ridge-filter.ts.

/** Side of a ridge filter, samples of 16 bits; rows are padded with zeros to whole vectors. */
const filterSide: i32 = 19;
const filterRowBytes: i32 = 48;

/**
 * Mean over a square window cut at the border: rows by a running sum into `rows`, then columns by
 * running sums of four columns at a time. Widths are multiples of four, padded by the caller;
 * `width` counts the samples that exist.
 */
export function boxMean(
  source: usize, target: usize, rows: usize, sums: usize,
  width: i32, pitch: i32, height: i32, radius: i32,
): void {
  for (let y = 0; y < height; y++) {
    const offset = <usize>y * pitch * 4;
    meanRow(source + offset, rows + offset, width, radius);
  }
  memory.fill(sums, 0, pitch << 2);
  for (let y = 0; y < min(radius, height); y++) addRow(sums, rows + <usize>y * pitch * 4, pitch);
  for (let y = 0; y < height; y++) {
    if (y + radius < height) addRow(sums, rows + <usize>(y + radius) * pitch * 4, pitch);
    if (y - radius - 1 >= 0) subtractRow(sums, rows + <usize>(y - radius - 1) * pitch * 4, pitch);
    const count = min(y + radius, height - 1) - max(y - radius, 0) + 1;
    const scale = f32x4.splat(<f32>1 / <f32>count);
    const row = target + <usize>y * pitch * 4;
    for (let x = 0; x < pitch << 2; x += 16) {
      v128.store(row + x, f32x4.mul(v128.load(sums + x), scale));
    }
  }
}

/** Doubles keep the running sum exact enough over the longest row. */
function meanRow(source: usize, target: usize, width: i32, radius: i32): void {
  let sum: f64 = 0;
  for (let x = 0; x < min(radius, width); x++) sum += load<f32>(source + (x << 2));
  const inner = width - radius;
  const full: f64 = <f64>1 / <f64>(2 * radius + 1);
  for (let x = 0; x < width; x++) {
    if (x < inner) sum += load<f32>(source + ((x + radius) << 2));
    if (x > radius) sum -= load<f32>(source + ((x - radius - 1) << 2));
    const isFull = x >= radius && x < inner;
    const count = min(x + radius, width - 1) - max(x - radius, 0) + 1;
    store<f32>(target + (x << 2), <f32>(isFull ? sum * full : sum / <f64>count));
  }
}

function addRow(sums: usize, row: usize, pitch: i32): void {
  for (let x = 0; x < pitch << 2; x += 16) {
    v128.store(sums + x, f32x4.add(v128.load(sums + x), v128.load(row + x)));
  }
}

function subtractRow(sums: usize, row: usize, pitch: i32): void {
  for (let x = 0; x < pitch << 2; x += 16) {
    v128.store(sums + x, f32x4.sub(v128.load(sums + x), v128.load(row + x)));
  }
}

/**
 * At each pixel the answer of the filter that `filterIndices` (u16, 65535 for none) chooses, times `scale`.
 * `padded` is the map in whole numbers with nine zeros round it, each row `paddedPitch` samples long.
 */
export function filterRidges(
  padded: usize, paddedPitch: i32, filterIndices: usize, filters: usize, target: usize,
  width: i32, height: i32, scale: f32,
): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = <usize>y * width + x;
      const index = <i32>load<u16>(filterIndices + (i << 1));
      if (index == 0xffff) continue;
      const filter = filters + <usize>index * filterSide * filterRowBytes;
      const window = padded + (<usize>y * paddedPitch + x) * 2;
      store<f32>(target + (i << 2), <f32>answer(window, paddedPitch << 1, filter) * scale);
    }
  }
}

function answer(window: usize, pitchBytes: i32, filter: usize): i32 {
  let a = i32x4.splat(0), b = i32x4.splat(0), c = i32x4.splat(0);
  let w = window;
  let f = filter;
  for (let row = 0; row < filterSide; row++) {
    a = i32x4.add(a, i32x4.dot_i16x8_s(v128.load(w), v128.load(f)));
    b = i32x4.add(b, i32x4.dot_i16x8_s(v128.load(w, 16), v128.load(f, 16)));
    c = i32x4.add(c, i32x4.dot_i16x8_s(v128.load(w, 32), v128.load(f, 32)));
    w += pitchBytes;
    f += filterRowBytes;
  }
  const sum = i32x4.add(i32x4.add(a, b), c);
  return (
    i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) +
    i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3)
  );
}
