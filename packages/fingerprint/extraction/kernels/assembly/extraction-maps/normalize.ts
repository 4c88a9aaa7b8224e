// Twin: normalize.ts.

import { boxMean } from './box-mean';

/**
 * Evens out brightness and contrast of the foreground. `pixels` and `foreground` are bytes, the other areas floats,
 * the answer in `ridges`; each has room for a vector that reaches beyond its end.
 */
export function normalize(
  pixels: usize, foreground: usize, ridges: usize, inside: usize, means: usize, shares: usize, rows: usize, sums: usize,
  width: i32, height: i32,
  backgroundRadius: i32, contrastRadius: i32, contrastFloor: f32, clip: f32,
): void {
  const samples = <usize>width * height;
  for (let i: usize = 0; i < samples; i += 4) {
    const mask = floats(foreground + i);
    v128.store(inside + (i << 2), mask);
    v128.store(ridges + (i << 2), f32x4.mul(mask, f32x4.sub(f32x4.splat(255), floats(pixels + i))));
  }
  boxMean(ridges, means, rows, sums, width, height, backgroundRadius);
  boxMean(inside, shares, rows, sums, width, height, backgroundRadius);
  const squares = shares;
  for (let at: usize = 0; at < samples << 2; at += 16) {
    const background = meanInside(v128.load(means + at), v128.load(shares + at));
    const difference = f32x4.mul(v128.load(inside + at), f32x4.sub(v128.load(ridges + at), background));
    v128.store(ridges + at, difference);
    v128.store(squares + at, f32x4.mul(difference, difference));
  }
  boxMean(squares, means, rows, sums, width, height, contrastRadius);
  boxMean(inside, shares, rows, sums, width, height, contrastRadius);
  const floor = f32x4.splat(contrastFloor), highest = f32x4.splat(clip), lowest = f32x4.splat(-clip);
  for (let at: usize = 0; at < samples << 2; at += 16) {
    const deviation = f32x4.sqrt(meanInside(v128.load(means + at), v128.load(shares + at)));
    const value = f32x4.div(v128.load(ridges + at), f32x4.max(deviation, floor));
    v128.store(ridges + at, f32x4.max(lowest, f32x4.min(highest, value)));
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
