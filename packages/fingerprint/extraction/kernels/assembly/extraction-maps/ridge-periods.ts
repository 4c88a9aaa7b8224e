// Twin: measurePeriodsTwin of ridge-period.ts.

/** Two waves beside each other, so many samples of 64 bits long: cosines, then sines. */
const pairBytes: usize = 16;

/**
 * For each point (x, y, cosine and sine of the ridge direction, 64 bits each) the number of the strongest wave of the
 * profile across the ridges, and its share of the power of all, 64 bits each. `waves` holds pairs of waves from the middle
 * of the profile to its end; `profile` is room for three times a profile of 64 bits.
 */
export function ridgePeriods(
  map: usize, points: usize, waves: usize, profile: usize, answers: usize,
  width: i32, height: i32, pointCount: i32, halfAcross: i32, halfAlong: i32, waveCount: i32,
): void {
  const even = profile + (<usize>(2 * halfAcross + 1) << 3), odd = even + (<usize>(halfAcross + 1) << 3);
  for (let i = 0; i < pointCount; i++) {
    const point = points + (<usize>i << 5);
    profileAcross(map, point, profile, width, height, halfAcross, halfAlong);
    fold(profile, even, odd, halfAcross);
    strongestWave(even, odd, waves, answers + (<usize>i << 4), halfAcross + 1, waveCount);
  }
}

/** Sums along the ridges, rounded to single precision, one a step across them. */
function profileAcross(
  map: usize, point: usize, profile: usize, width: i32, height: i32, halfAcross: i32, halfAlong: i32,
): void {
  const centre = v128.load(point);
  const alongX = load<f64>(point, 16), alongY = load<f64>(point, 24);
  const along = f64x2.replace_lane(f64x2.splat(alongX), 1, alongY);
  const across = f64x2.replace_lane(f64x2.splat(-alongY), 1, alongX);
  for (let a = -halfAcross; a <= halfAcross; a++) {
    const aside = f64x2.mul(f64x2.splat(<f64>a), across);
    let sum: f64 = 0;
    for (let b = -halfAlong; b <= halfAlong; b += 2) {
      const place = f64x2.add(f64x2.add(centre, f64x2.mul(f64x2.splat(<f64>b), along)), aside);
      const pixel = i32x4.trunc_sat_f64x2_s_zero(rounded(place));
      const x = i32x4.extract_lane(pixel, 0), y = i32x4.extract_lane(pixel, 1);
      if (<u32>x < <u32>width && <u32>y < <u32>height) sum += load<f32>(map + (<usize>(y * width + x) << 2));
    }
    store<f64>(profile + (<usize>(a + halfAcross) << 3), <f64>(<f32>sum));
  }
}

/** To the nearest whole number, halves upwards. */
// @ts-ignore: decorator
@inline function rounded(values: v128): v128 {
  const below = f64x2.floor(values);
  const isUpper = f64x2.ge(f64x2.sub(values, below), f64x2.splat(0.5));
  return f64x2.add(below, v128.and(isUpper, f64x2.splat(1)));
}

/** What is alike on both sides of the middle, which cosines see, and what differs, which sines see. */
function fold(profile: usize, even: usize, odd: usize, halfAcross: i32): void {
  const middle = profile + (<usize>halfAcross << 3);
  store<f64>(even, load<f64>(middle));
  store<f64>(odd, 0);
  for (let at: usize = 8; at <= <usize>halfAcross << 3; at += 8) {
    store<f64>(even + at, load<f64>(middle + at) + load<f64>(middle - at));
    store<f64>(odd + at, load<f64>(middle + at) - load<f64>(middle - at));
  }
}

function strongestWave(even: usize, odd: usize, waves: usize, answer: usize, samples: i32, waveCount: i32): void {
  let best: f64 = 0, total: f64 = 0;
  let strongest: i32 = -1;
  let cosines = waves;
  for (let wave = 0; wave < waveCount; wave += 2) {
    const sines = cosines + <usize>samples * pairBytes;
    let re = f64x2.splat(0), im = f64x2.splat(0);
    for (let t = 0; t < samples; t++) {
      const at = <usize>t * pairBytes;
      re = f64x2.add(re, f64x2.mul(v128.load64_splat(even + (<usize>t << 3)), v128.load(cosines + at)));
      im = f64x2.add(im, f64x2.mul(v128.load64_splat(odd + (<usize>t << 3)), v128.load(sines + at)));
    }
    const power = f64x2.add(f64x2.mul(re, re), f64x2.mul(im, im));
    const first = f64x2.extract_lane(power, 0), second = f64x2.extract_lane(power, 1);
    total += first;
    if (first > best) { best = first; strongest = wave; }
    if (wave + 1 < waveCount) {
      total += second;
      if (second > best) { best = second; strongest = wave + 1; }
    }
    cosines = sines + <usize>samples * pairBytes;
  }
  store<f64>(answer, <f64>strongest);
  store<f64>(answer + 8, total > 0 ? best / total : 0);
}
