// Twin: normalize.ts.

import { boxMean, boxMeanScratch, meanOfColumns, meanPitch, ringRows } from './box-mean';
import { countSamples, meanOfBytes } from './row-means';

/** Room that normalize() needs beside its maps. */
export function normalizeScratch(width: i32, radius: i32): i32 {
  return boxMeanScratch(width, radius) + 7 * width + 2 * radius + 256;
}

/**
 * Evens out brightness and contrast of the foreground. `pixels` and `foreground` are bytes, the other maps floats,
 * the answer in `ridges`; each has room for a vector that reaches beyond its end.
 */
export function normalize(
  pixels: usize, foreground: usize, ridges: usize, squares: usize, means: usize, shares: usize, scratch: usize,
  width: i32, height: i32,
  backgroundRadius: i32, contrastRadius: i32, contrastFloor: f32, clip: f32,
): void {
  const samples = <usize>width * height;
  const none = f32x4.splat(0);
  // The darkness of the foreground, bytes, lies for a while where squares come later.
  const darkness = squares;
  for (let i: usize = 0; i < samples; i += 16) {
    const inside = i8x16.neg(v128.load(foreground + i));
    v128.store(darkness + i, v128.andnot(inside, v128.load(pixels + i)));
  }
  meanOfByteMap(darkness, means, scratch, width, height, backgroundRadius);
  meanOfByteMap(foreground, shares, scratch, width, height, backgroundRadius);
  for (let i: usize = 0; i < samples; i += 4) {
    const at = i << 2;
    if (load<u32>(foreground + i) == 0) {
      v128.store(ridges + at, none);
      v128.store(squares + at, none);
      continue;
    }
    const inside = floats(foreground + i);
    const background = meanInside(v128.load(means + at), v128.load(shares + at));
    const dark = f32x4.mul(inside, f32x4.sub(f32x4.splat(255), floats(pixels + i)));
    const difference = f32x4.mul(inside, f32x4.sub(dark, background));
    v128.store(ridges + at, difference);
    v128.store(squares + at, f32x4.mul(difference, difference));
  }
  boxMean(squares, means, scratch, width, height, contrastRadius);
  meanOfByteMap(foreground, shares, scratch, width, height, contrastRadius);
  const floor = f32x4.splat(contrastFloor), highest = f32x4.splat(clip), lowest = f32x4.splat(-clip);
  for (let i: usize = 0; i < samples; i += 4) {
    if (load<u32>(foreground + i) == 0) continue;
    const at = i << 2;
    const deviation = f32x4.sqrt(meanInside(v128.load(means + at), v128.load(shares + at)));
    const value = f32x4.div(v128.load(ridges + at), f32x4.max(deviation, floor));
    v128.store(ridges + at, f32x4.max(lowest, f32x4.min(highest, value)));
  }
}

/** boxMean() of a map of bytes. Rows that are alike, as those of a foreground of cells are, have the same means. */
function meanOfByteMap(bytes: usize, target: usize, scratch: usize, width: i32, height: i32, radius: i32): void {
  const pitch = meanPitch(width), kept = ringRows(radius);
  const columns = scratch, ring = scratch + pitch, counts = ring + <usize>kept * pitch;
  const sums = counts + pitch;
  countSamples(counts, width, radius);
  memory.fill(columns, 0, pitch);
  for (let y = -radius; y < height; y++) {
    const next = y + radius;
    if (next < height) {
      const row = bytes + <usize>next * width, made = ring + <usize>(next % kept) * pitch;
      if (next > 0 && memory.compare(row, row - width, width) == 0) {
        memory.copy(made, ring + <usize>((next - 1) % kept) * pitch, pitch);
      } else meanOfBytes(row, made, width, radius, counts, sums);
    }
    meanOfColumns(columns, ring, pitch, kept, y, height, radius, target, width);
  }
}

/** Four bytes as floats. */
// @ts-ignore: decorator
@inline function floats(address: usize): v128 {
  const words = i16x8.extend_low_i8x16_u(v128.load32_zero(address));
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(words));
}

/** Mean over the part of the window that is foreground; 0 where next to nothing of it is. */
// @ts-ignore: decorator
@inline function meanInside(mean: v128, share: v128): v128 {
  const ofInside = f32x4.max(f32x4.splat(0), f32x4.div(mean, share));
  return v128.and(ofInside, f32x4.gt(share, f32x4.splat(0.001)));
}
