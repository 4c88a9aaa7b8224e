// Twin: sampleQualityTwin of ../quality/sample-quality.ts.

/**
 * Looks at one pixel in `step` of the foreground. `sums` are 32-bit numbers, zeroed before: the pixels, the sum of their
 * qualities of 0 to 100, those that are ridge, and then how many there are of each of the 256 gray levels.
 */
export function sampleQuality(
  pixels: usize, foreground: usize, ridges: usize, clarity: usize, sums: usize,
  count: usize, step: usize, clarityOfNoise: f64, clarityRange: f64,
): void {
  let pixelCount: u32 = 0, qualitySum: u32 = 0, ridgeCount: u32 = 0;
  const levels = sums + 12;
  for (let i: usize = 0; i < count; i += step) {
    if (load<u8>(foreground + i) == 0) continue;
    pixelCount++;
    const share = (<f64>load<f32>(clarity + (i << 2)) - clarityOfNoise) / clarityRange;
    if (share >= 1) qualitySum += 100;
    else if (share > 0) {
      const quality: f64 = 100 * share;
      const below = floor<f64>(quality);
      qualitySum += <u32>below + (quality - below >= 0.5 ? 1 : 0);
    }
    if (load<f32>(ridges + (i << 2)) > 0) ridgeCount++;
    const level = levels + (<usize>load<u8>(pixels + i) << 2);
    store<u32>(level, load<u32>(level) + 1);
  }
  store<u32>(sums, pixelCount);
  store<u32>(sums + 4, qualitySum);
  store<u32>(sums + 8, ridgeCount);
}
