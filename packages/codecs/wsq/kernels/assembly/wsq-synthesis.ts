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

// @ts-ignore: decorators belong to AssemblyScript.
@inline
function times(sample: v128, i: i32): v128 {
  return f32x4.mul(sample, tap(i));
}

/** Even output: low taps 1 3 5 on l0 l1 l2, high taps 8 10 12 14 on h0 to h3. */
// @ts-ignore: decorators belong to AssemblyScript.
@inline
function evenSum(l0: v128, l1: v128, l2: v128, h0: v128, h1: v128, h2: v128, h3: v128): v128 {
  let sum = times(l0, 1);
  sum = f32x4.add(sum, times(l1, 3));
  sum = f32x4.add(sum, times(l2, 5));
  sum = f32x4.add(sum, times(h0, 8));
  sum = f32x4.add(sum, times(h1, 10));
  sum = f32x4.add(sum, times(h2, 12));
  return f32x4.add(sum, times(h3, 14));
}

/** Odd output: low taps 0 2 4 6 on l0 to l3, high taps 7 9 11 13 15 on h0 to h4. */
// @ts-ignore: decorators belong to AssemblyScript.
@inline
function oddSum(
  l0: v128, l1: v128, l2: v128, l3: v128,
  h0: v128, h1: v128, h2: v128, h3: v128, h4: v128,
): v128 {
  let sum = times(l0, 0);
  sum = f32x4.add(sum, times(l1, 2));
  sum = f32x4.add(sum, times(l2, 4));
  sum = f32x4.add(sum, times(l3, 6));
  sum = f32x4.add(sum, times(h0, 7));
  sum = f32x4.add(sum, times(h1, 9));
  sum = f32x4.add(sum, times(h2, 11));
  sum = f32x4.add(sum, times(h3, 13));
  return f32x4.add(sum, times(h4, 15));
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
    const hasOdd = 2 * m + 1 < height;
    for (let c = 0; c < columns << 2; c += 16) {
      const a0 = v128.load(l0 + c), a1 = v128.load(l1 + c), a2 = v128.load(l2 + c);
      const b0 = v128.load(h0 + c), b1 = v128.load(h1 + c), b2 = v128.load(h2 + c);
      const b3 = v128.load(h3 + c);
      v128.store(output + c, evenSum(a0, a1, a2, b0, b1, b2, b3));
      if (hasOdd) {
        const a3 = v128.load(l3 + c), b4 = v128.load(h4 + c);
        v128.store(output + stripBytes + c, oddSum(a0, a1, a2, a3, b0, b1, b2, b3, b4));
      }
    }
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

function joinBufferedLine(low: usize, high: usize, output: usize, lowCount: i32): void {
  for (let m = 0; m < lowCount; m += 4) {
    const l = low + (m << 2);
    const h = high + (m << 2);
    const a0 = v128.load(l - 4), a1 = v128.load(l), a2 = v128.load(l, 4), a3 = v128.load(l, 8);
    const b0 = v128.load(h - 8), b1 = v128.load(h - 4), b2 = v128.load(h);
    const b3 = v128.load(h, 4), b4 = v128.load(h, 8);
    const even = evenSum(a0, a1, a2, b0, b1, b2, b3);
    const odd = oddSum(a0, a1, a2, a3, b0, b1, b2, b3, b4);
    v128.store(output + (m << 3), i32x4.shuffle(even, odd, 0, 4, 1, 5));
    v128.store(output + (m << 3), i32x4.shuffle(even, odd, 2, 6, 3, 7), 16);
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

/** Puts the 16-bit coefficients of a subband into the plane. */
export function dequantize(
  coefficients: usize, area: usize, pitchBytes: i32, width: i32, height: i32,
  binWidth: f32, zeroOffset: f32, binCenter: f32,
): void {
  let source = coefficients;
  for (let y = 0; y < height; y++) {
    const row = area + <usize>y * pitchBytes;
    for (let x = 0; x < width; x++) {
      const value = <i32>load<i16>(source);
      source += 2;
      if (value == 0) continue;
      const target = row + (x << 2);
      if (value > 0) store<f32>(target, binWidth * (<f32>value - binCenter) + zeroOffset);
      else store<f32>(target, binWidth * (<f32>value + binCenter) - zeroOffset);
    }
  }
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
