import { boxMean } from './box-mean.ts';
import { type BitMap, createBitMap, createFloatMap, type FloatMap } from './maps.ts';

/** Radius of the vote that closes pores and takes off specks, pixels: below half a ridge. */
const voteRadiusPixels = 2;
/** Share of the window that must disagree before a pixel changes sides. */
const voteShare = 0.65;

/** Ridge (1) or not (0) inside the foreground, with pores closed and specks taken off. */
export function binarize(filtered: FloatMap, foreground: BitMap): BitMap {
  const { width, height } = filtered;
  const ridge = createFloatMap(width, height);
  for (let i = 0; i < ridge.values.length; i++) ridge.values[i] = filtered.values[i]! > 0 ? 1 : 0;
  const share = boxMean(ridge, voteRadiusPixels);
  const result = createBitMap(width, height);
  for (let i = 0; i < result.bits.length; i++) {
    if (foreground.bits[i] === 0) continue;
    const outvoted =
      ridge.values[i] === 1 ? 1 - share.values[i]! > voteShare : share.values[i]! > voteShare;
    result.bits[i] = (ridge.values[i] === 1) !== outvoted ? 1 : 0;
  }
  return result;
}

/** The valleys as if they were ridges: everything in the foreground that is not ridge. */
export function invert(ridges: BitMap, foreground: BitMap): BitMap {
  const result = createBitMap(ridges.width, ridges.height);
  for (let i = 0; i < result.bits.length; i++) {
    result.bits[i] = foreground.bits[i] === 1 && ridges.bits[i] === 0 ? 1 : 0;
  }
  return result;
}
