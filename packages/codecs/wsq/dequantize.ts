import type { Quantizer } from './quantization-table.ts';
import type { Rectangle } from './wavelet-tree.ts';

/** One coded subband: where it lies in the plane, and its coefficients in the stream's order. */
export interface CodedSubband {
  readonly area: Rectangle;
  /** Index of its first coefficient. */
  readonly start: number;
  readonly binWidth: number;
  /** Half the bin round zero, which values skip over. */
  readonly zeroOffset: number;
}

/** The subbands that the quantizer leaves in, with their place in the stream. */
export function codedSubbands(
  areas: readonly Rectangle[],
  quantizer: Quantizer,
): readonly CodedSubband[] {
  const coded: CodedSubband[] = [];
  let start = 0;
  for (const [i, area] of areas.entries()) {
    const binWidth = quantizer.binWidths[i] ?? 0;
    if (binWidth === 0) continue;
    const zeroOffset = Math.fround(quantizer.zeroBinWidths[i]! / 2);
    coded.push({ area, start, binWidth, zeroOffset });
    start += area.width * area.height;
  }
  return coded;
}

/**
 * Puts the coefficients of one subband back into the plane, in single precision and in the
 * reference's order of operations. The kernel's twin.
 */
export function dequantizeSubband(
  plane: Float32Array,
  planeWidth: number,
  coefficients: Int16Array,
  subband: CodedSubband,
  binCenter: number,
): void {
  const { area, binWidth, zeroOffset } = subband;
  let index = subband.start;
  for (let row = 0; row < area.height; row++) {
    const rowStart = (area.y + row) * planeWidth + area.x;
    for (let column = 0; column < area.width; column++) {
      const value = coefficients[index++]!;
      if (value === 0) continue;
      const sign = value > 0 ? 1 : -1;
      const scaled = Math.fround(binWidth * Math.fround(value - sign * binCenter));
      plane[rowStart + column] = Math.fround(scaled + sign * zeroOffset);
    }
  }
}
