import type { SynthesisFilters } from './transform-table.ts';
import type { WaveletNode } from './wavelet-tree.ts';

/** Index of a sample beyond the ends, mirrored about the end sample (whole) or behind it (half). */
export function mirrorIndex(
  index: number,
  length: number,
  mirrorsHalfAtStart: boolean,
  mirrorsHalfAtEnd: boolean,
): number {
  let i = index;
  if (i < 0) i = mirrorsHalfAtStart ? -1 - i : -i;
  if (i >= length) i = mirrorsHalfAtEnd ? 2 * length - 1 - i : 2 * length - 2 - i;
  // A side of one or two samples mirrors beyond its other end: the nearest sample stands in.
  return Math.min(Math.max(i, 0), length - 1);
}

/**
 * Joins the low and the high half of one line into `output`, in single precision and in the
 * reference's order of sums: low taps first, then high taps, both from left to right.
 */
export function joinLine(
  low: Float32Array,
  high: Float32Array,
  output: Float32Array,
  filters: SynthesisFilters,
): void {
  const isOdd = output.length % 2 === 1;
  const lowAt = (i: number) => low[mirrorIndex(i, low.length, false, !isOdd)]!;
  const highAt = (i: number) =>
    high.length === 0 ? 0 : high[mirrorIndex(i, high.length, true, isOdd)]!;
  for (let n = 0; n < output.length; n++) {
    const m = n >> 1;
    const firstTap = 1 - (n & 1);
    let sum = 0;
    for (let tap = firstTap, i = m - 1; tap < filters.low.length; tap += 2, i++) {
      sum = Math.fround(sum + Math.fround(lowAt(i) * filters.low[tap]!));
    }
    for (let tap = firstTap, i = m - 2; tap < filters.high.length; tap += 2, i++) {
      sum = Math.fround(sum + Math.fround(highAt(i) * filters.high[tap]!));
    }
    output[n] = sum;
  }
}

/** Undoes one step of the decomposition in place: columns, then rows. The kernel's twin. */
export function synthesizeNode(
  plane: Float32Array,
  planeWidth: number,
  node: WaveletNode,
  filters: SynthesisFilters,
): void {
  for (let x = 0; x < node.width; x++) {
    const start = node.y * planeWidth + node.x + x;
    joinInPlace(plane, start, planeWidth, node.height, node.mirrorsColumns, filters);
  }
  for (let y = 0; y < node.height; y++) {
    const start = (node.y + y) * planeWidth + node.x;
    joinInPlace(plane, start, 1, node.width, node.mirrorsRows, filters);
  }
}

function joinInPlace(
  plane: Float32Array,
  start: number,
  stride: number,
  length: number,
  isMirrored: boolean,
  filters: SynthesisFilters,
): void {
  const highLength = length >> 1;
  const line = Float32Array.from({ length }, (_, i) => plane[start + i * stride]!);
  const high = isMirrored ? line.subarray(0, highLength) : line.subarray(length - highLength);
  const low = isMirrored ? line.subarray(highLength) : line.subarray(0, length - highLength);
  const output = new Float32Array(length);
  joinLine(low, high, output, filters);
  for (let i = 0; i < length; i++) plane[start + i * stride] = output[i]!;
}
