// Filters a growing finger, four samples at a time. Twin: filterWavesTwin of ../../master/wave-filter.ts, which adds in the same order.

/**
 * Every pixel becomes the answer of its filter, times `strength`, cut at -1 and 1. `source` holds 32-bit floats with
 * `border` zeros round them in rows of `pitch`; `indices` 16 bits a pixel; `table` the address of each filter: its
 * radius in eight bytes, then rows of 64-bit floats that end in zeros, a multiple of four.
 */
export function filterWaves(
  source: usize, target: usize, indices: usize, table: usize, width: i32, height: i32, pitch: i32, border: i32,
  strength: f64,
): void {
  const pitchBytes = <usize>pitch << 2;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const filter = <usize>load<u32>(table + (<usize>load<u16>(indices) << 2));
      const radius = load<i32>(filter);
      const window = source + (<usize>((y + border - radius) * pitch + x + border - radius) << 2);
      const answer = strength * answerOf(window, pitchBytes, filter + 8, radius);
      store<f32>(target, <f32>Math.max(-1, Math.min(1, answer)));
      indices += 2;
      target += 4;
    }
  }
}

// @ts-ignore: decorator
@inline function answerOf(window: usize, pitchBytes: usize, filter: usize, radius: i32): f64 {
  const side = 2 * radius + 1;
  const rowBytes = <usize>((side + 3) & ~3) << 2;
  let low = f64x2.splat(0), high = f64x2.splat(0);
  for (let row = 0; row < side; row++) {
    for (let at: usize = 0; at < rowBytes; at += 16) {
      const samples = v128.load(window + at);
      const weights = filter + (at << 1);
      low = f64x2.add(low, f64x2.mul(f64x2.promote_low_f32x4(samples), v128.load(weights)));
      const upper = f64x2.promote_low_f32x4(v128.shuffle<i64>(samples, samples, 1, 1));
      high = f64x2.add(high, f64x2.mul(upper, v128.load(weights, 16)));
    }
    window += pitchBytes;
    filter += rowBytes << 1;
  }
  return f64x2.extract_lane(low, 0) + f64x2.extract_lane(low, 1)
    + (f64x2.extract_lane(high, 0) + f64x2.extract_lane(high, 1));
}
