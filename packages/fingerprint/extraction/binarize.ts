import { valleysKernel, voteKernel } from './kernels/vote-kernel.ts';
import { type BitMap, createBitMap, type FloatMap, type MapRoom } from './maps.ts';

/** Radius of the vote that closes pores and takes off specks, pixels: below half a ridge. */
const voteRadiusPixels = 2;
/**
 * Ridge pixels of the window of 25 that make a valley pixel ridge, and those up to which a ridge pixel is made valley: two
 * thirds of the window must disagree.
 */
const ridgesToOverruleValley = 17;
const ridgesLeftInValley = 8;

/** Ridge (1) or not (0) inside the foreground, with pores closed and specks taken off. */
export function binarize(filtered: FloatMap, foreground: BitMap, room?: MapRoom): BitMap {
  return voteKernel(filtered, foreground, ridgesToOverruleValley, ridgesLeftInValley, room);
}

/** The kernel's twin. Beyond the image there is no ridge. */
export function binarizeTwin({ width, height, values }: FloatMap, foreground: BitMap): BitMap {
  const result = createBitMap(width, height);
  for (let i = 0; i < values.length; i++) {
    if (foreground.bits[i] === 0) continue;
    let ridges = 0;
    for (let dy = -voteRadiusPixels; dy <= voteRadiusPixels; dy++) {
      for (let dx = -voteRadiusPixels; dx <= voteRadiusPixels; dx++) {
        const x = (i % width) + dx;
        const y = Math.floor(i / width) + dy;
        if (x < 0 || y < 0 || x >= width || y >= height) continue;
        if (values[y * width + x]! > 0) ridges++;
      }
    }
    const isRidge = values[i]! > 0 ? ridges > ridgesLeftInValley : ridges >= ridgesToOverruleValley;
    result.bits[i] = isRidge ? 1 : 0;
  }
  return result;
}

/** The valleys as if they were ridges: everything in the foreground that is not ridge. */
export function invert(ridges: BitMap, foreground: BitMap, room?: MapRoom): BitMap {
  return valleysKernel(ridges, foreground, room);
}

/** The kernel's twin. */
export function invertTwin(ridges: BitMap, foreground: BitMap): BitMap {
  const result = createBitMap(ridges.width, ridges.height);
  for (let i = 0; i < result.bits.length; i++) {
    result.bits[i] = foreground.bits[i] === 1 && ridges.bits[i] === 0 ? 1 : 0;
  }
  return result;
}
