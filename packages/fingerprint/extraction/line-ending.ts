import type { FollowedLine, LineStop } from './followed-line.ts';
import type { BitMap } from './maps.ts';
import { followLines } from './skeleton-line.ts';

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
  return followLines(skeleton, followedPixels, directionPixels).map((line) =>
    describeEnding(line, skeleton.width),
  );
}

function describeEnding(
  { start, further, lengthPixels, stop }: FollowedLine,
  width: number,
): LineEnding {
  const x = start % width;
  const y = Math.floor(start / width);
  const angle = Math.atan2(Math.floor(further / width) - y, (further % width) - x);
  return { x, y, angle, lengthPixels, stop };
}
