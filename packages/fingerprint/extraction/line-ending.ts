import type { BitMap } from './maps.ts';
import { findLineEndings, followLine, type LineStop } from './skeleton-line.ts';

/** How far a line is followed to learn its direction and what it is part of, pixels: some three ridge periods. */
export const followedPixels = 30;
/** Part of the followed line that gives the direction, pixels: two ridge periods. */
const directionPixels = 16;

/** The end of a ridge (or of a valley), with the line behind it. */
export interface LineEnding {
  readonly x: number;
  readonly y: number;
  /** Direction from the ending back along its line, radians, image coordinates (y down). */
  readonly angle: number;
  /** Length of the line that was followed, pixels, at most followedPixels. */
  readonly lengthPixels: number;
  readonly stop: LineStop;
}

export function collectLineEndings(skeleton: BitMap): LineEnding[] {
  return findLineEndings(skeleton).map((start) => describeEnding(skeleton, start));
}

function describeEnding(skeleton: BitMap, start: number): LineEnding {
  const { path, stop } = followLine(skeleton, start, followedPixels);
  const back = path[Math.min(path.length - 1, directionPixels)]!;
  const x = start % skeleton.width;
  const y = Math.floor(start / skeleton.width);
  const angle = Math.atan2(Math.floor(back / skeleton.width) - y, (back % skeleton.width) - x);
  return { x, y, angle, lengthPixels: path.length, stop };
}
