import { removeSpursKernel } from './kernels/line-endings-kernel.ts';
import { type BitMap, type MapRoom, ownMaps } from './maps.ts';
import { findLineEndingsTwin, followLineTwin } from './skeleton-line.ts';

/** A side branch shorter than this comes from a rough ridge edge, pixels: about one ridge period. */
const spurPixelsMax = 11;
/** Taking off a spur can bare another one. */
const passes = 2;

/** Takes short side branches off the skeleton, in place of which the line runs on. */
export function removeSpurs(skeleton: BitMap, room: MapRoom = ownMaps): BitMap {
  const result = room.bitMap(skeleton.width, skeleton.height);
  result.bits.set(skeleton.bits);
  removeSpursKernel(result, spurPixelsMax, passes);
  return result;
}

/** The kernel's twin. */
export function removeSpursTwin(skeleton: BitMap): BitMap {
  const result = { ...skeleton, bits: skeleton.bits.slice() };
  for (let pass = 0; pass < passes; pass++) {
    for (const ending of findLineEndingsTwin(result)) {
      const { path, stop } = followLineTwin(result, ending, spurPixelsMax);
      if (stop !== 'fork') continue;
      for (const i of path.slice(0, -1)) result.bits[i] = 0;
    }
  }
  return result;
}
