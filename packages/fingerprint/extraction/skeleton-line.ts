import type { FollowedLine, LineStop } from './followed-line.ts';
import { followLinesKernel, lineEndingsKernel } from './kernels/line-endings-kernel.ts';
import type { BitMap } from './maps.ts';
import { neighbourCode } from './thin.ts';

export interface SkeletonLine {
  /** Pixel indices from the ending along the line, the ending first. */
  readonly path: readonly number[];
  readonly stop: LineStop;
}

/** Branches that meet at a pixel, by the code of its neighbours: 1 at an ending, 2 on a line, 3 and more at a fork. */
const branchCounts = createBranchCounts();

function createBranchCounts(): Uint8Array {
  const counts = new Uint8Array(256);
  for (let code = 0; code < 256; code++) {
    const bit = (k: number): number => (code >> (k & 7)) & 1;
    let count = 0;
    for (let k = 0; k < 8; k += 2) count += (1 - bit(k)) & (bit(k + 1) | bit(k + 2));
    counts[code] = code === 255 ? 1 : count;
  }
  return counts;
}

export function branchCountAt(skeleton: BitMap, i: number): number {
  return branchCounts[neighbourCode(skeleton.bits, i, skeleton.width)]!;
}

/**
 * Pixels where exactly one branch arrives: the endings of all lines. A skeleton leaves the border of the image free, so
 * that each of its pixels has eight neighbours.
 */
export function findLineEndings(skeleton: BitMap): readonly number[] {
  return lineEndingsKernel(skeleton);
}

/** The kernel's twin. */
export function findLineEndingsTwin(skeleton: BitMap): number[] {
  const endings: number[] = [];
  for (const [i, bit] of skeleton.bits.entries()) {
    if (bit === 1 && branchCountAt(skeleton, i) === 1) endings.push(i);
  }
  return endings;
}

/** Follows the lines from all their endings for up to `lengthMax` pixels; looks at the one `pixelsAlong` further on, or at the last. */
export function followLines(
  skeleton: BitMap,
  lengthMax: number,
  pixelsAlong: number,
): readonly FollowedLine[] {
  return followLinesKernel(skeleton, lengthMax, pixelsAlong);
}

/** Follows the line that ends at pixel `start` for up to `lengthMax` pixels. The kernel's twin. */
export function followLineTwin(skeleton: BitMap, start: number, lengthMax: number): SkeletonLine {
  const path = [start];
  const offsets = neighbourOffsets(skeleton.width);
  let previous = -1;
  let current = start;
  while (path.length < lengthMax) {
    const next = nextOnLine(skeleton, offsets, current, previous);
    if (next < 0) return { path, stop: 'end' };
    path.push(next);
    if (branchCountAt(skeleton, next) >= 3) return { path, stop: 'fork' };
    previous = current;
    current = next;
  }
  return { path, stop: 'length' };
}

/** From a pixel to its neighbours: side neighbours first. */
function neighbourOffsets(width: number): readonly number[] {
  return [-width, 1, width, -1, -width + 1, width + 1, width - 1, -width - 1];
}

/** The neighbour to go on to: the first that is there, never one that touches where we came from. */
function nextOnLine(
  { bits, width }: BitMap,
  offsets: readonly number[],
  current: number,
  previous: number,
): number {
  for (const offset of offsets) {
    const next = current + offset;
    if (bits[next] === 1 && next !== previous && !touches(next, previous, width)) return next;
  }
  return -1;
}

function touches(a: number, b: number, width: number): boolean {
  if (b < 0) return false;
  const distance = Math.abs(a - b);
  return distance === 1 || distance === width;
}
