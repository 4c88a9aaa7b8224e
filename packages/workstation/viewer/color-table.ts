/** What each of the 256 gray levels is shown as: one word of memory a pixel, four times as fast as four bytes. */
export type ColorTable = Uint32Array;

type Color = readonly [red: number, green: number, blue: number, alpha: number];

export function colorTable(colorOf: (level: number) => Color): ColorTable {
  const bytes = new Uint8ClampedArray(256 * 4);
  for (let level = 0; level < 256; level++) bytes.set(colorOf(level), 4 * level);
  return new Uint32Array(bytes.buffer);
}

/** Gray pixels as RGBA, as canvas takes them. */
export function coloredPixels(
  pixels: Uint8Array,
  table: ColorTable,
): Uint8ClampedArray<ArrayBuffer> {
  const shown = new Uint32Array(pixels.length);
  for (let i = 0; i < pixels.length; i++) shown[i] = table[pixels[i]!]!;
  return new Uint8ClampedArray(shown.buffer);
}
