import { mirrorIndex } from './synthesize.ts';
import { highTapCount, lowTapCount } from './transform-table.ts';
import { type WaveletNode, waveletNodes } from './wavelet-tree.ts';

/**
 * Half of each symmetric analysis filter from the middle tap outwards: Cohen, Daubechies and
 * Feauveau's 9/7 pair in the decimals that IAFIS-IC-0110 v3 (3.1) states.
 */
export const analysisLow = [
  0.8526986790094034, 0.3774028556126538, -0.1106244044184234, -0.02384946501938,
  0.03782845550699546,
] as const;
export const analysisHigh = [
  0.7884856164056644, -0.4180922732222122, -0.04068941760955844, 0.06453888262893845,
] as const;

/** Forward transform of a whole plane in place: every node, largest first, rows and then columns. */
export function analyzePlane(plane: Float32Array, width: number, height: number): void {
  for (const node of waveletNodes(width, height)) analyzeNode(plane, width, node);
}

function analyzeNode(plane: Float32Array, planeWidth: number, node: WaveletNode): void {
  for (let y = 0; y < node.height; y++) {
    const start = (node.y + y) * planeWidth + node.x;
    splitInPlace(plane, start, 1, node.width, node.mirrorsRows);
  }
  for (let x = 0; x < node.width; x++) {
    const start = node.y * planeWidth + node.x + x;
    splitInPlace(plane, start, planeWidth, node.height, node.mirrorsColumns);
  }
}

/** Samples that a filter reaches to either side of its middle. */
const reach = Math.max(highTapCount, lowTapCount) >> 1;

/** Splits one line into its low and high half; the halves change places where mirrored. */
function splitInPlace(
  plane: Float32Array,
  start: number,
  stride: number,
  length: number,
  isMirrored: boolean,
): void {
  const line = new Float32Array(length + 2 * reach);
  for (let i = -reach; i < length + reach; i++) {
    line[i + reach] = plane[start + mirrorIndex(i, length, false, false) * stride]!;
  }
  const highLength = length >> 1;
  const lowStart = isMirrored ? highLength : 0;
  const highStart = isMirrored ? 0 : length - highLength;
  for (let i = 0; i < length - highLength; i++) {
    plane[start + (lowStart + i) * stride] = filterAt(line, 2 * i + reach, analysisLow);
  }
  for (let i = 0; i < highLength; i++) {
    plane[start + (highStart + i) * stride] = filterAt(line, 2 * i + 1 + reach, analysisHigh);
  }
}

function filterAt(line: Float32Array, middle: number, halfFilter: readonly number[]): number {
  let sum = halfFilter[0]! * line[middle]!;
  for (let i = 1; i < halfFilter.length; i++) {
    sum += halfFilter[i]! * (line[middle - i]! + line[middle + i]!);
  }
  return sum;
}
