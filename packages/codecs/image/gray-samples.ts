/** Decoded samples as codecs give them, interleaved pixel by pixel. */
export interface Samples {
  readonly values: Uint8Array | Uint8ClampedArray | Uint16Array;
  /** Gray, gray and alpha, red green blue, or those and alpha. */
  readonly channels: 1 | 2 | 3 | 4;
  /** White, such as 255 or 65535. */
  readonly valueMax: number;
}

/** Gray of a color, not rounded (ITU-R BT.601, luma). */
export function lumaOf(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/** 8-bit gray of any samples: luma of colors, transparent parts over white, rounded once. */
export function grayOfSamples({ values, channels, valueMax }: Samples): Uint8Array {
  if (channels === 1 && valueMax === 255) return new Uint8Array(values);
  const pixels = new Uint8Array(values.length / channels);
  const isColor = channels >= 3;
  const hasAlpha = channels === 2 || channels === 4;
  for (let i = 0; i < pixels.length; i++) {
    const at = i * channels;
    const first = values[at]!;
    const own = isColor ? lumaOf(first, values[at + 1]!, values[at + 2]!) : first;
    const alpha = hasAlpha ? values[at + channels - 1]! : valueMax;
    const level = alpha === valueMax ? own : (own * alpha) / valueMax + valueMax - alpha;
    pixels[i] = Math.round((level * 255) / valueMax);
  }
  return pixels;
}
