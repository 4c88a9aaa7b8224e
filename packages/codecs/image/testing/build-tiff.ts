/** One directory entry: tag, type (3 short, 4 long, 5 rational) and value. */
export type TiffEntry = readonly [tag: number, type: 3 | 4 | 5, value: number | [number, number]];

/** An uncompressed TIFF of one strip, with more directory entries than the necessary ones. */
export function buildTiff(
  size: { width: number; height: number; bitsPerSample: number },
  strip: Uint8Array,
  more: readonly TiffEntry[] = [],
  isLittle = true,
): Uint8Array {
  const entries: TiffEntry[] = [
    [256, 4, size.width],
    [257, 4, size.height],
    [258, 3, size.bitsPerSample],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, 8],
    [277, 3, 1],
    [278, 4, size.height],
    [279, 4, strip.length],
  ];
  for (const entry of more) {
    const at = entries.findIndex(([tag]) => tag === entry[0]);
    entries.splice(at < 0 ? entries.length : at, at < 0 ? 0 : 1, entry);
  }
  entries.sort(([a], [b]) => a - b);
  const directory = 8 + strip.length + (strip.length % 2);
  const rationals = directory + 2 + 12 * entries.length + 4;
  const bytes = new Uint8Array(rationals + 8 * entries.length);
  const view = new DataView(bytes.buffer);
  bytes.set(isLittle ? [0x49, 0x49] : [0x4d, 0x4d]);
  view.setUint16(2, 42, isLittle);
  view.setUint32(4, directory, isLittle);
  bytes.set(strip, 8);
  view.setUint16(directory, entries.length, isLittle);
  entries.forEach(([tag, type, value], i) => {
    const at = directory + 2 + 12 * i;
    view.setUint16(at, tag, isLittle);
    view.setUint16(at + 2, type, isLittle);
    view.setUint32(at + 4, 1, isLittle);
    if (typeof value !== 'number') {
      view.setUint32(at + 8, rationals + 8 * i, isLittle);
      view.setUint32(rationals + 8 * i, value[0], isLittle);
      view.setUint32(rationals + 8 * i + 4, value[1], isLittle);
    } else if (type === 3) view.setUint16(at + 8, value, isLittle);
    else view.setUint32(at + 8, value, isLittle);
  });
  return bytes;
}
