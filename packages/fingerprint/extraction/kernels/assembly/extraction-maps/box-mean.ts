// Twin: box-mean.ts.

import { meanFourRows, meanRow } from './row-means';

/**
 * Rows whose means are kept while they lie in the window of a column: so few that they stay in the nearest cache. Whole fours,
 * because four are made at once.
 */
export function ringRows(radius: i32): i32 {
  return (2 * radius + 8) & ~3;
}

/** Bytes of a row of means: whole vectors, and room for those that begin in the row. */
export function meanPitch(width: i32): usize {
  return ((<usize>width << 2) + 47) & ~15;
}

/** Room that boxMean() needs. */
export function boxMeanScratch(width: i32, radius: i32): i32 {
  return <i32>(meanPitch(width) * (ringRows(radius) + 1)) + 48 * (width + 4);
}

/**
 * Mean over a square window cut at the border: rows by a running sum, then columns by running sums of four columns at a
 * time. The last vector of a row reaches into the next one, whose own values come later.
 */
export function boxMean(source: usize, target: usize, scratch: usize, width: i32, height: i32, radius: i32): void {
  const rowBytes = <usize>width << 2, pitch = meanPitch(width);
  const kept = ringRows(radius);
  const sums = scratch, ring = scratch + pitch, lanes = ring + <usize>kept * pitch;
  memory.fill(sums, 0, pitch);
  let made = 0;
  for (let y = -radius; y < height; y++) {
    if (made < height && made <= y + radius) {
      const from = source + <usize>made * rowBytes, to = ring + <usize>(made % kept) * pitch;
      if (made + 4 <= height) {
        meanFourRows(from, rowBytes, to, pitch, width, radius, lanes);
        made += 4;
      } else {
        meanRow(from, to, width, radius);
        made++;
      }
    }
    meanOfColumns(sums, ring, pitch, kept, y, height, radius, target, width);
  }
}

/**
 * Takes row y + radius into the sums of columns and row y - radius - 1 out of them, where there are such rows, and writes the means
 * of row y if there is one. `ring` holds row i at i % `kept`.
 */
export function meanOfColumns(
  sums: usize, ring: usize, pitch: usize, kept: i32, y: i32, height: i32, radius: i32, target: usize, width: i32,
): void {
  const rowBytes = <usize>width << 2;
  const isEntered = y + radius < height, isLeft = y > radius;
  const entering = ring + <usize>((y + radius) % kept) * pitch;
  const leaving = ring + <usize>(isLeft ? (y - radius - 1) % kept : 0) * pitch;
  const row = target + <usize>y * rowBytes;
  const count = min(y + radius, height - 1) - max(y - radius, 0) + 1;
  const share = f32x4.splat(<f32>1 / <f32>count);
  if (isEntered && isLeft) {
    for (let x: usize = 0; x < rowBytes; x += 16) {
      const sum = f32x4.sub(f32x4.add(v128.load(sums + x), v128.load(entering + x)), v128.load(leaving + x));
      v128.store(sums + x, sum);
      v128.store(row + x, f32x4.mul(sum, share));
    }
    return;
  }
  if (isEntered) {
    for (let x: usize = 0; x < rowBytes; x += 16) v128.store(sums + x, f32x4.add(v128.load(sums + x), v128.load(entering + x)));
  }
  if (y < 0) return;
  if (isLeft) {
    for (let x: usize = 0; x < rowBytes; x += 16) v128.store(sums + x, f32x4.sub(v128.load(sums + x), v128.load(leaving + x)));
  }
  for (let x: usize = 0; x < rowBytes; x += 16) v128.store(row + x, f32x4.mul(v128.load(sums + x), share));
}
