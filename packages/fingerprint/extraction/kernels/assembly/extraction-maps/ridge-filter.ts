// Twin: filterRidgesTwin of ridge-filter.ts.

import { bandPitch, makeRoomForRows, readRow } from './paired-rows';

/** Side of a ridge filter, pixels. */
const filterSide: i32 = 19;
const radius: i32 = 9;
/** Pixels of a cell have one filter. */
const cellSide: i32 = 4;
/** A folded filter: for each of its columns five pairs of samples, and the sample in the middle of all, 16 bits each. */
const columnBytes: usize = 5 * 4;
const filterBytes: usize = <usize>filterSide * columnBytes + 4;

/**
 * At each pixel of the foreground the answer of the filter of its cell, times `answerScale`, and 0 elsewhere. `band` is room for
 * the rows of the map that a row of cells reads (paired-rows.ts); `cellFilters` holds 16 bits a cell. Where `earlierFilters` is not
 * 0, `earlier` holds the answers of those filters to the same map and foreground: a cell that has the same filter again keeps them.
 */
export function filterRidges(
  map: usize, foreground: usize, cellFilters: usize, filters: usize, band: usize, target: usize,
  earlierFilters: usize, earlier: usize,
  width: i32, height: i32, mapScale: f32, answerScale: f32,
): void {
  const columns = (width + cellSide - 1) / cellSide;
  const byteCount = <usize>width * height << 2;
  if (earlierFilters == 0) memory.fill(target, 0, byteCount);
  else memory.copy(target, earlier, byteCount);
  const pitch = bandPitch(width);
  let next = -radius;
  for (let y = 0; y < height; y += cellSide) {
    const rows = makeRoomForRows(band, width, y - radius);
    for (; next < y + cellSide + radius; next++) readRow(map, band, width, height, next, mapScale);
    const cells = <usize>(y / cellSide * columns) << 1;
    const rowCount = min(cellSide, height - y);
    for (let column = 0; column < columns; column++) {
      const left = column * cellSide;
      const at = <usize>y * width + left;
      if (!isInside(foreground + at, width, rowCount)) continue;
      const cell = cells + (<usize>column << 1);
      const index = <usize>load<u16>(cellFilters + cell);
      if (earlierFilters != 0 && <usize>load<u16>(earlierFilters + cell) == index) continue;
      answerCell(rows + (<usize>left << 2), pitch, filters + index * filterBytes);
      storeCell(target, foreground, at, width, rowCount, min(cellSide, width - left), answerScale);
    }
  }
}

// @ts-ignore: decorator
@inline function isInside(foreground: usize, width: i32, rowCount: i32): bool {
  let inside = load<u32>(foreground);
  for (let row = 1; row < rowCount; row++) inside |= load<u32>(foreground + <usize>row * width);
  return inside != 0;
}

/** What answerCell() found, a row each: a function of the kernel gives one value. */
let answers0: v128 = i32x4.splat(0);
let answers1: v128 = i32x4.splat(0);
let answers2: v128 = i32x4.splat(0);
let answers3: v128 = i32x4.splat(0);

/**
 * The answers of one filter at four by four pixels, four beside each other in a vector. A filter is the same seen from the other
 * side, so that the two samples of the map which meet the same sample of the filter are added first. `rows` is the window of the first
 * pixel: at each place a pair of samples, one below the other, and at the same place of the second half of the row the
 * same pair upside down.
 */
function answerCell(rows: usize, pitch: usize, filter: usize): void {
  const half = pitch >> 1;
  let a = i32x4.splat(0), b = i32x4.splat(0), c = i32x4.splat(0), d = i32x4.splat(0);
  let upper = rows, lower = rows + half + 17 * pitch + <usize>(filterSide - 1) * 4;
  for (let column: i32 = 0; column < filterSide; column++) {
    let p = upper, q = lower;
    let p0 = v128.load(p), p1 = v128.load(p += pitch);
    let q3 = v128.load(q + 3 * pitch), q2 = v128.load(q + 2 * pitch);
    q += 2 * pitch;
    // Two rows down on one side are two rows up on the other: half of what a step needs is there.
    for (const end = filter + columnBytes; filter < end; filter += 4) {
      const w = v128.load32_splat(filter);
      const p2 = v128.load(p += pitch), p3 = v128.load(p += pitch);
      const q1 = v128.load(q -= pitch), q0 = v128.load(q -= pitch);
      a = meet(a, p0, q0, w); b = meet(b, p1, q1, w); c = meet(c, p2, q2, w); d = meet(d, p3, q3, w);
      p0 = p2; p1 = p3; q2 = q0; q3 = q1;
    }
    upper += 4;
    lower -= 4;
  }
  const middle = v128.load32_splat(filter);
  const centre = rows + <usize>radius * pitch + <usize>radius * 4;
  answers0 = i32x4.add(a, i32x4.dot_i16x8_s(v128.load(centre), middle));
  answers1 = i32x4.add(b, i32x4.dot_i16x8_s(v128.load(centre + pitch), middle));
  answers2 = i32x4.add(c, i32x4.dot_i16x8_s(v128.load(centre + 2 * pitch), middle));
  answers3 = i32x4.add(d, i32x4.dot_i16x8_s(v128.load(centre + 3 * pitch), middle));
}

// @ts-ignore: decorator
@inline function meet(sum: v128, pairs: v128, opposite: v128, filter: v128): v128 {
  return i32x4.add(sum, i32x4.dot_i16x8_s(i16x8.add(pairs, opposite), filter));
}

function storeCell(target: usize, foreground: usize, at: usize, width: i32, rowCount: i32, count: i32, answerScale: f32): void {
  storeInside(target, foreground, at, answers0, count, answerScale);
  if (rowCount > 1) storeInside(target, foreground, at + width, answers1, count, answerScale);
  if (rowCount > 2) storeInside(target, foreground, at + 2 * width, answers2, count, answerScale);
  if (rowCount > 3) storeInside(target, foreground, at + 3 * width, answers3, count, answerScale);
}

function storeInside(target: usize, foreground: usize, at: usize, answers: v128, count: i32, answerScale: f32): void {
  const inside = load<u32>(foreground + at);
  const to = target + (at << 2);
  if (inside == 0) return;
  const scaled = f32x4.mul(f32x4.convert_i32x4_s(answers), f32x4.splat(answerScale));
  if (inside == 0x01010101 && count == 4) {
    v128.store(to, scaled);
    return;
  }
  if (inside & 0x1) store<f32>(to, f32x4.extract_lane(scaled, 0));
  if (inside & 0x100 && count > 1) store<f32>(to + 4, f32x4.extract_lane(scaled, 1));
  if (inside & 0x10000 && count > 2) store<f32>(to + 8, f32x4.extract_lane(scaled, 2));
  if (inside & 0x1000000 && count > 3) store<f32>(to + 12, f32x4.extract_lane(scaled, 3));
}
