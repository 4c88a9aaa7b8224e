// The inverse wavelet transform of WSQ with four samples at a time. Sums run in the order of the
// reference decoder and in single precision without fused operations, so that every pixel is equal.
// Twins: dequantize.ts, synthesize.ts, to-gray-levels.ts.

/** Columns that one strip holds while it is joined: two cache lines. */
const stripColumns: i32 = 32;
const stripBytes: i32 = stripColumns * 4;
/** Samples before the first and behind the last that a line buffer keeps for the mirrored ends. */
const marginBytes: i32 = 4 * 4;

/** The seven low taps, then the nine high taps, as f32 from address `filters`. */
let filters: usize = 0;

export function setFilters(address: usize): void {
  filters = address;
}

// @ts-ignore: decorators belong to AssemblyScript.
@inline
function tap(i: i32): v128 {
  return v128.load32_splat(filters + (<usize>i << 2));
}

/** Taps of even outputs, low 1 3 5 and high 8 10 12 14, as locals of a loop so that they stay in registers. */
// @ts-ignore: decorators belong to AssemblyScript.
@inline
function evenSum(
  l0: v128, l1: v128, l2: v128, h0: v128, h1: v128, h2: v128, h3: v128,
  t1: v128, t3: v128, t5: v128, t8: v128, t10: v128, t12: v128, t14: v128,
): v128 {
  let sum = f32x4.mul(l0, t1);
  sum = f32x4.add(sum, f32x4.mul(l1, t3));
  sum = f32x4.add(sum, f32x4.mul(l2, t5));
  sum = f32x4.add(sum, f32x4.mul(h0, t8));
  sum = f32x4.add(sum, f32x4.mul(h1, t10));
  sum = f32x4.add(sum, f32x4.mul(h2, t12));
  return f32x4.add(sum, f32x4.mul(h3, t14));
}

/** The same of odd outputs: low 0 2 4 6 and high 7 9 11 13 15. */
// @ts-ignore: decorators belong to AssemblyScript.
@inline
function oddSum(
  l0: v128, l1: v128, l2: v128, l3: v128, h0: v128, h1: v128, h2: v128, h3: v128, h4: v128,
  t0: v128, t2: v128, t4: v128, t6: v128, t7: v128, t9: v128, t11: v128, t13: v128, t15: v128,
): v128 {
  let sum = f32x4.mul(l0, t0);
  sum = f32x4.add(sum, f32x4.mul(l1, t2));
  sum = f32x4.add(sum, f32x4.mul(l2, t4));
  sum = f32x4.add(sum, f32x4.mul(l3, t6));
  sum = f32x4.add(sum, f32x4.mul(h0, t7));
  sum = f32x4.add(sum, f32x4.mul(h1, t9));
  sum = f32x4.add(sum, f32x4.mul(h2, t11));
  sum = f32x4.add(sum, f32x4.mul(h3, t13));
  return f32x4.add(sum, f32x4.mul(h4, t15));
}

function mirror(index: i32, length: i32, halfAtStart: bool, halfAtEnd: bool): i32 {
  let i = index;
  if (i < 0) i = halfAtStart ? -1 - i : -i;
  if (i >= length) i = halfAtEnd ? 2 * length - 1 - i : 2 * length - 2 - i;
  return min(max(i, 0), length - 1);
}

/** Joins low and high rows of an area of the plane, column by column, in strips. */
export function joinColumns(
  area: usize, pitchBytes: i32, width: i32, height: i32, isMirrored: bool, strip: usize,
): void {
  const highRows = height >> 1;
  const lowRows = height - highRows;
  if (highRows == 0) return scaleSingle(area, 4, width);
  const low = area + <usize>(isMirrored ? highRows : 0) * pitchBytes;
  const high = area + <usize>(isMirrored ? 0 : lowRows) * pitchBytes;
  for (let x = 0; x < width; x += stripColumns) {
    const columns = min(stripColumns, width - x);
    joinStrip(low + (x << 2), high + (x << 2), pitchBytes, columns, height, strip);
    for (let y = 0; y < height; y++) {
      memory.copy(area + <usize>y * pitchBytes + (x << 2), strip + y * stripBytes, columns << 2);
    }
  }
}

function joinStrip(
  low: usize, high: usize, pitchBytes: i32, columns: i32, height: i32, strip: usize,
): void {
  const isOdd = (height & 1) == 1;
  const highRows = height >> 1;
  const lowRows = height - highRows;
  for (let m = 0; m < lowRows; m++) {
    const l0 = low + <usize>mirror(m - 1, lowRows, false, !isOdd) * pitchBytes;
    const l1 = low + <usize>m * pitchBytes;
    const l2 = low + <usize>mirror(m + 1, lowRows, false, !isOdd) * pitchBytes;
    const l3 = low + <usize>mirror(m + 2, lowRows, false, !isOdd) * pitchBytes;
    const h0 = high + <usize>mirror(m - 2, highRows, true, isOdd) * pitchBytes;
    const h1 = high + <usize>mirror(m - 1, highRows, true, isOdd) * pitchBytes;
    const h2 = high + <usize>mirror(m, highRows, true, isOdd) * pitchBytes;
    const h3 = high + <usize>mirror(m + 1, highRows, true, isOdd) * pitchBytes;
    const h4 = high + <usize>mirror(m + 2, highRows, true, isOdd) * pitchBytes;
    const output = strip + 2 * m * stripBytes;
    joinEven(l0, l1, l2, h0, h1, h2, h3, output, columns << 2);
    if (2 * m + 1 < height) joinOdd(l0, l1, l2, l3, h0, h1, h2, h3, h4, output + stripBytes, columns << 2);
  }
}

/** Even outputs of lines that lie at these addresses, so many bytes of them. */
function joinEven(
  l0: usize, l1: usize, l2: usize, h0: usize, h1: usize, h2: usize, h3: usize, output: usize, byteCount: i32,
): void {
  const t1 = tap(1), t3 = tap(3), t5 = tap(5), t8 = tap(8), t10 = tap(10), t12 = tap(12), t14 = tap(14);
  for (let c = 0; c < byteCount; c += 16) {
    v128.store(output + c, evenSum(
      v128.load(l0 + c), v128.load(l1 + c), v128.load(l2 + c),
      v128.load(h0 + c), v128.load(h1 + c), v128.load(h2 + c), v128.load(h3 + c),
      t1, t3, t5, t8, t10, t12, t14,
    ));
  }
}

function joinOdd(
  l0: usize, l1: usize, l2: usize, l3: usize,
  h0: usize, h1: usize, h2: usize, h3: usize, h4: usize, output: usize, byteCount: i32,
): void {
  const t0 = tap(0), t2 = tap(2), t4 = tap(4), t6 = tap(6);
  const t7 = tap(7), t9 = tap(9), t11 = tap(11), t13 = tap(13), t15 = tap(15);
  for (let c = 0; c < byteCount; c += 16) {
    v128.store(output + c, oddSum(
      v128.load(l0 + c), v128.load(l1 + c), v128.load(l2 + c), v128.load(l3 + c),
      v128.load(h0 + c), v128.load(h1 + c), v128.load(h2 + c), v128.load(h3 + c), v128.load(h4 + c),
      t0, t2, t4, t6, t7, t9, t11, t13, t15,
    ));
  }
}

/** Joins the low and the high half of every row of an area; `buffer` holds three padded lines. */
export function joinRows(
  area: usize, pitchBytes: i32, width: i32, height: i32, isMirrored: bool, buffer: usize,
): void {
  const highCount = width >> 1;
  const lowCount = width - highCount;
  if (highCount == 0) {
    for (let y = 0; y < height; y++) scaleSingle(area + <usize>y * pitchBytes, 4, 1);
    return;
  }
  const lineBytes = ((lowCount << 2) + 2 * marginBytes + 31) & ~15;
  const low = buffer + marginBytes;
  const high = low + lineBytes;
  const output = buffer + 2 * lineBytes;
  const isOdd = (width & 1) == 1;
  for (let y = 0; y < height; y++) {
    const row = area + <usize>y * pitchBytes;
    const lowStart = row + (isMirrored ? highCount << 2 : 0);
    const highStart = row + (isMirrored ? 0 : lowCount << 2);
    loadLine(low, lowStart, lowCount, lowCount, false, !isOdd);
    loadLine(high, highStart, highCount, lowCount, true, isOdd);
    joinBufferedLine(low, high, output, lowCount);
    memory.copy(row, output, width << 2);
  }
}

/** Copies a half line and writes its mirrored ends: two samples before, up to two behind `span`. */
function loadLine(
  line: usize, source: usize, count: i32, span: i32, halfAtStart: bool, halfAtEnd: bool,
): void {
  memory.copy(line, source, count << 2);
  for (let i = -2; i < 0; i++) copySample(line, i, mirror(i, count, halfAtStart, halfAtEnd));
  for (let i = count; i < span + 2; i++) {
    copySample(line, i, mirror(i, count, halfAtStart, halfAtEnd));
  }
}

// @ts-ignore: decorators belong to AssemblyScript.
@inline
function copySample(line: usize, to: i32, from: i32): void {
  store<f32>(line + (to << 2), load<f32>(line + (from << 2)));
}

/** Even outputs go to where the pairs with the odd ones come to lie: a vector of them waits in the second half of its place. */
function joinBufferedLine(low: usize, high: usize, output: usize, lowCount: i32): void {
  const t1 = tap(1), t3 = tap(3), t5 = tap(5), t8 = tap(8), t10 = tap(10), t12 = tap(12), t14 = tap(14);
  for (let m = 0; m < lowCount << 2; m += 16) {
    const l = low + m, h = high + m;
    v128.store(output + (m << 1), evenSum(
      v128.load(l - 4), v128.load(l), v128.load(l, 4),
      v128.load(h - 8), v128.load(h - 4), v128.load(h), v128.load(h, 4),
      t1, t3, t5, t8, t10, t12, t14,
    ), 16);
  }
  const t0 = tap(0), t2 = tap(2), t4 = tap(4), t6 = tap(6);
  const t7 = tap(7), t9 = tap(9), t11 = tap(11), t13 = tap(13), t15 = tap(15);
  for (let m = 0; m < lowCount << 2; m += 16) {
    const l = low + m, h = high + m;
    const odd = oddSum(
      v128.load(l - 4), v128.load(l), v128.load(l, 4), v128.load(l, 8),
      v128.load(h - 8), v128.load(h - 4), v128.load(h), v128.load(h, 4), v128.load(h, 8),
      t0, t2, t4, t6, t7, t9, t11, t13, t15,
    );
    const even = v128.load(output + (m << 1), 16);
    v128.store(output + (m << 1), i32x4.shuffle(even, odd, 0, 4, 1, 5));
    v128.store(output + (m << 1), i32x4.shuffle(even, odd, 2, 6, 3, 7), 16);
  }
}

/** A side of one sample has no high half: its only neighbour is itself. */
function scaleSingle(address: usize, stepBytes: i32, count: i32): void {
  for (let i = 0; i < count; i++) {
    const at = address + <usize>i * stepBytes;
    const sample = load<f32>(at);
    let sum: f32 = sample * load<f32>(filters + 4);
    sum = sum + sample * load<f32>(filters + 12);
    sum = sum + sample * load<f32>(filters + 20);
    store<f32>(at, sum);
  }
}

/**
 * Puts the 16-bit coefficients of a subband into the plane: away from zero by the bin's centre and half the bin round zero. The last
 * vector of a row reaches beyond the subband, where it leaves what is there.
 */
export function dequantize(
  coefficients: usize, area: usize, pitchBytes: i32, width: i32, height: i32,
  binWidth: f32, zeroOffset: f32, binCenter: f32,
): void {
  const widths = f32x4.splat(binWidth), offsets = f32x4.splat(zeroOffset), centers = f32x4.splat(binCenter);
  const sign = i32x4.splat(0x80000000);
  let source = coefficients;
  for (let y = 0; y < height; y++) {
    const row = area + <usize>y * pitchBytes;
    let x = 0;
    for (; x < width; x += 4) {
      const at = row + (x << 2);
      const value = f32x4.convert_i32x4_s(v128.load16x4_s(source + (x << 1)));
      const isNegative = v128.and(value, sign);
      const near = f32x4.mul(widths, f32x4.sub(value, v128.or(centers, isNegative)));
      const far = f32x4.add(near, v128.or(offsets, isNegative));
      const result = v128.and(far, f32x4.ne(value, f32x4.splat(0)));
      if (x + 4 <= width) v128.store(at, result);
      else storeFirst(at, result, width - x);
    }
    source += <usize>width << 1;
  }
}

/** The first one to three samples of a vector. */
function storeFirst(address: usize, samples: v128, count: i32): void {
  store<f32>(address, f32x4.extract_lane(samples, 0));
  if (count > 1) store<f32>(address + 4, f32x4.extract_lane(samples, 1));
  if (count > 2) store<f32>(address + 8, f32x4.extract_lane(samples, 2));
}

/** Rounds the plane to gray levels in place: byte i takes the place of sample i. */
export function toGrayLevels(plane: usize, count: i32, scale: f32, shift: f32): void {
  const scales = f32x4.splat(scale);
  const shifts = f32x4.splat(shift);
  const half = f32x4.splat(0.5);
  for (let i = 0; i < count; i += 4) {
    const level = f32x4.add(f32x4.mul(v128.load(plane + (<usize>i << 2)), scales), shifts);
    const rounded = i32x4.trunc_sat_f32x4_s(f32x4.add(level, half));
    const narrow = i16x8.narrow_i32x4_s(rounded, rounded);
    const bytes = i8x16.narrow_i16x8_u(narrow, narrow);
    v128.store32_lane(plane + i, bytes, 0);
  }
}
