import type { Quantizer } from './quantization-table.ts';
import { scaledValue, toScaled } from './scaled-number.ts';
import type { Rectangle } from './wavelet-tree.ts';

/** Subbands flatter than this are not sent (IAFIS-IC-0110 v3, 3.2). */
const varianceMin = 1.01;
/** The zero bin is this much wider than the others (3.2). */
const zeroBinRatio = 1.2;
/** Where a value is put back in its bin (3.2). */
const binCenter = 0.44;
/** The first subbands, of the lowest frequencies, all have the same bins (3.2). */
const equalBinSubbands = 4;
/** Weights of subbands 52 to 59; all before them have 1 (3.2, table of A_k). */
const highSubbandWeights = [1.32, 1.08, 1.42, 1.08, 1.32, 1.42, 1.08, 1.08];
const firstWeightedSubband = 52;
const weightScale = 10;
/** Largest magnitude that the stream's 16-bit escape and the decoder's integers hold. */
const coefficientMax = 32_767;

/** Bin widths that share the bits well among the subbands, for a rate still to be chosen. */
export function relativeBinWidths(
  plane: Float32Array,
  planeWidth: number,
  areas: readonly Rectangle[],
): readonly number[] {
  return areas.map((area, i) => {
    const variance = subbandVariance(plane, planeWidth, area);
    if (variance < varianceMin) return 0;
    if (i < equalBinSubbands) return 1;
    const weight = highSubbandWeights[i - firstWeightedSubband] ?? 1;
    return weightScale / (weight * Math.log(variance));
  });
}

/** Variance within the middle of a subband, which holds the print and not its margin (3.2). */
function subbandVariance(plane: Float32Array, planeWidth: number, area: Rectangle): number {
  const left = area.width >> 3;
  const top = Math.floor((9 * area.height) / 32);
  const width = Math.max(1, Math.floor((3 * area.width) / 4));
  const height = Math.max(1, Math.floor((7 * area.height) / 16));
  if (area.width === 0 || area.height === 0) return 0;
  let sum = 0;
  let sumOfSquares = 0;
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const value = plane[(area.y + y) * planeWidth + area.x + x]!;
      sum += value;
      sumOfSquares += value * value;
    }
  }
  const count = width * height;
  return count < 2 ? 0 : (sumOfSquares - (sum * sum) / count) / (count - 1);
}

/** The quantizer as a stream can state it: every width rounded to what its table holds. */
export function makeQuantizer(relativeWidths: readonly number[], scale: number): Quantizer {
  const state = (value: number) => scaledValue(toScaled(value, 0xffff));
  return {
    binCenter: state(binCenter),
    binWidths: Float32Array.from(relativeWidths, (width) => state(width * scale)),
    zeroBinWidths: Float32Array.from(relativeWidths, (width) =>
      state(width * scale * zeroBinRatio),
    ),
  };
}

/** Quantizes all subbands that the quantizer leaves in, in the order of the stream. */
export function quantizeSubbands(
  plane: Float32Array,
  planeWidth: number,
  areas: readonly Rectangle[],
  quantizer: Quantizer,
): readonly Int16Array[] {
  return areas.map((area, i) => {
    const binWidth = quantizer.binWidths[i]!;
    if (binWidth === 0) return new Int16Array(0);
    const zeroOffset = quantizer.zeroBinWidths[i]! / 2;
    const values = new Int16Array(area.width * area.height);
    let index = 0;
    for (let y = 0; y < area.height; y++) {
      const row = (area.y + y) * planeWidth + area.x;
      for (let x = 0; x < area.width; x++) {
        values[index++] = quantizeValue(plane[row + x]!, binWidth, zeroOffset);
      }
    }
    return values;
  });
}

function quantizeValue(value: number, binWidth: number, zeroOffset: number): number {
  const magnitude = Math.abs(value);
  if (magnitude <= zeroOffset) return 0;
  const bin = Math.min(Math.floor((magnitude - zeroOffset) / binWidth) + 1, coefficientMax);
  return value < 0 ? -bin : bin;
}
