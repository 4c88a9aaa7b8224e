// Twin: measurePeriodsTwin of ridge-period.ts.

/** Two waves beside each other, so many samples of 64 bits long: cosines, then sines. */
const pairBytes: usize = 16;

/**
 * For each point (x, y, cosine and sine of the ridge direction, 64 bits each) the number of the strongest wave of the
 * profile across the ridges, and its share of the power of all, 64 bits each. `waves` holds pairs of waves from the middle
 * of the profile to its end, an even number of pairs; `profile` is room for three times a profile of 64 bits, and a sample more.
 */
export function ridgePeriods(
  map: usize, points: usize, waves: usize, profile: usize, answers: usize,
  width: i32, height: i32, pointCount: i32, halfAcross: i32, halfAlong: i32, pairCount: i32,
): void {
  const even = profile + (<usize>(2 * halfAcross + 2) << 3), odd = even + (<usize>(halfAcross + 1) << 3);
  for (let i = 0; i < pointCount; i++) {
    const point = points + (<usize>i << 5);
    profileAcross(map, point, profile, width, height, halfAcross, halfAlong);
    fold(profile, even, odd, halfAcross);
    strongestWave(even, odd, waves, answers + (<usize>i << 4), halfAcross + 1, pairCount);
  }
}

/** Sums along the ridges, rounded to single precision, one a step across them; two of them at a time. */
function profileAcross(
  map: usize, point: usize, profile: usize, width: i32, height: i32, halfAcross: i32, halfAlong: i32,
): void {
  const x = load<f64>(point), y = load<f64>(point, 8);
  const alongX = load<f64>(point, 16), alongY = load<f64>(point, 24);
  const reach = <f64>(halfAcross + halfAlong + 2);
  const isInside = x >= reach && y >= reach && x + reach < <f64>width && y + reach < <f64>height;
  const half = f64x2.splat(0.5), none = f64x2.splat(0);
  const columns = f64x2.splat(<f64>width), rows = f64x2.splat(<f64>height);
  for (let a = -halfAcross; a <= halfAcross; a += 2) {
    const steps = f64x2.replace_lane(f64x2.splat(<f64>a), 1, <f64>(a + 1));
    const asideX = f64x2.mul(steps, f64x2.splat(-alongY)), asideY = f64x2.mul(steps, f64x2.splat(alongX));
    let sum = none;
    for (let b = -halfAlong; b <= halfAlong; b += 2) {
      const placeX = f64x2.add(f64x2.splat(x + <f64>b * alongX), asideX);
      const placeY = f64x2.add(f64x2.splat(y + <f64>b * alongY), asideY);
      // To the nearest whole number, halves upwards.
      const pixelX = f64x2.floor(f64x2.add(placeX, half)), pixelY = f64x2.floor(f64x2.add(placeY, half));
      let index = f64x2.add(f64x2.mul(pixelY, columns), pixelX);
      let exists = i64x2.splat(-1);
      if (!isInside) {
        const isRight = v128.and(f64x2.ge(pixelX, none), f64x2.lt(pixelX, columns));
        exists = v128.and(isRight, v128.and(f64x2.ge(pixelY, none), f64x2.lt(pixelY, rows)));
        index = v128.and(exists, index);
      }
      const pixels = i32x4.trunc_sat_f64x2_s_zero(index);
      const first = v128.load32_zero(map + (<usize>i32x4.extract_lane(pixels, 0) << 2));
      const both = v128.load32_lane(map + (<usize>i32x4.extract_lane(pixels, 1) << 2), first, 1);
      sum = f64x2.add(sum, v128.and(exists, f64x2.promote_low_f32x4(both)));
    }
    v128.store(profile + (<usize>(a + halfAcross) << 3), f64x2.promote_low_f32x4(f32x4.demote_f64x2_zero(sum)));
  }
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

/** Four waves at a time, each summed from the middle to the end; waves of zeros at the end of the table have no power. */
function strongestWave(even: usize, odd: usize, waves: usize, answer: usize, samples: i32, pairCount: i32): void {
  strongest = -1;
  best = 0;
  total = 0;
  const waveBytes = <usize>samples * pairBytes;
  let cosines = waves;
  for (let pair = 0; pair < pairCount; pair += 2) {
    const sines = cosines + waveBytes, nextCosines = sines + waveBytes, nextSines = nextCosines + waveBytes;
    let re = f64x2.splat(0), im = f64x2.splat(0), nextRe = f64x2.splat(0), nextIm = f64x2.splat(0);
    for (let t: usize = 0; t < waveBytes; t += pairBytes) {
      const alike = v128.load64_splat(even + (t >> 1)), different = v128.load64_splat(odd + (t >> 1));
      re = f64x2.add(re, f64x2.mul(alike, v128.load(cosines + t)));
      im = f64x2.add(im, f64x2.mul(different, v128.load(sines + t)));
      nextRe = f64x2.add(nextRe, f64x2.mul(alike, v128.load(nextCosines + t)));
      nextIm = f64x2.add(nextIm, f64x2.mul(different, v128.load(nextSines + t)));
    }
    const power = f64x2.add(f64x2.mul(re, re), f64x2.mul(im, im));
    const nextPower = f64x2.add(f64x2.mul(nextRe, nextRe), f64x2.mul(nextIm, nextIm));
    rank(f64x2.extract_lane(power, 0), 2 * pair);
    rank(f64x2.extract_lane(power, 1), 2 * pair + 1);
    rank(f64x2.extract_lane(nextPower, 0), 2 * pair + 2);
    rank(f64x2.extract_lane(nextPower, 1), 2 * pair + 3);
    cosines = nextSines + waveBytes;
  }
  store<f64>(answer, <f64>strongest);
  store<f64>(answer + 8, total > 0 ? best / total : 0);
}

let strongest: i32 = -1;
let best: f64 = 0;
let total: f64 = 0;

// @ts-ignore: decorator
@inline function rank(power: f64, wave: i32): void {
  total += power;
  if (power > best) {
    best = power;
    strongest = wave;
  }
}
