// Twin: binarizeTwin of binarize.ts.

/** The window of a vote reaches two pixels to each side. */
const reach: usize = 2;

/**
 * Ridge (1) or not (0) of each pixel of the foreground, unless the 25 pixels of its window outvote it.
 * `ridges` and `sums` are zeroed rooms for bytes in rows of `pitch`, a multiple of 16 with 16 to spare, two rows above and below the
 * picture; `bits` and `foreground` are rows of `width` bytes, with 16 to spare at the end.
 */
export function vote(
  filtered: usize, foreground: usize, bits: usize, ridges: usize, sums: usize,
  width: usize, height: usize, pitch: usize, overruledFrom: i32, overruledTo: i32,
): void {
  for (let y: usize = 0; y < height; y++) {
    const row = ridges + (y + reach) * pitch + reach;
    for (let x: usize = 0; x < width; x += 16) v128.store(row + x, ridgeBytes(filtered + ((y * width + x) << 2)));
    // What a vector read beyond the end of the row is not of this row.
    memory.fill(row + width, 0, 18);
  }
  for (let y: usize = 0; y < height + 2 * reach; y++) {
    const row = ridges + y * pitch;
    for (let x: usize = 0; x < width; x += 16) {
      const outer = i8x16.add(v128.load(row + x), v128.load(row + x, 4));
      const inner = i8x16.add(v128.load(row + x, 1), v128.load(row + x, 3));
      v128.store(sums + y * pitch + x, i8x16.add(i8x16.add(outer, inner), v128.load(row + x, 2)));
    }
  }
  for (let y: usize = 0; y < height; y++) {
    const own = ridges + (y + reach) * pitch + reach;
    const line = sums + y * pitch;
    for (let x: usize = 0; x < width; x += 16) {
      let ridgeCount = i8x16.splat(0);
      for (let k: usize = 0; k < 5; k++) ridgeCount = i8x16.add(ridgeCount, v128.load(line + k * pitch + x));
      const ridge = v128.load(own + x);
      const many = i8x16.ge_u(ridgeCount, i8x16.splat(<i8>overruledFrom));
      const some = i8x16.gt_u(ridgeCount, i8x16.splat(<i8>overruledTo));
      const isRidge = v128.or(many, v128.and(some, i8x16.gt_u(ridge, i8x16.splat(0))));
      const at = y * width + x;
      v128.store(bits + at, v128.and(isRidge, v128.load(foreground + at)));
    }
  }
}

/** Sixteen samples: 1 where they are above 0. */
// @ts-ignore: decorator
@inline function ridgeBytes(samples: usize): v128 {
  const none = f32x4.splat(0);
  const a = f32x4.gt(v128.load(samples), none), b = f32x4.gt(v128.load(samples, 16), none);
  const c = f32x4.gt(v128.load(samples, 32), none), d = f32x4.gt(v128.load(samples, 48), none);
  const masks = i8x16.narrow_i16x8_s(i16x8.narrow_i32x4_s(a, b), i16x8.narrow_i32x4_s(c, d));
  return v128.and(masks, i8x16.splat(1));
}
