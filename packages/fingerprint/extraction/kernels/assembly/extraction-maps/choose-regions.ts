// Twins: keepLargeRegionsTwin and fillHolesTwin of regions.ts.

import { labelRegions } from './label-regions';

/** The regions of ones that have at least a share of the pixels of the largest. Rooms as labelRegions() wants them. */
export function keepLargeRegions(
  bits: usize, target: usize, labels: usize, stack: usize, sizes: usize, width: i32, height: i32, shareMin: f64,
): void {
  const regionCount = labelRegions(bits, labels, stack, sizes, width, height, 1);
  let largest: i32 = 0;
  for (let region = 0; region < regionCount; region++) largest = max(largest, load<i32>(sizes + (<usize>region << 2)));
  const sizeMin = shareMin * <f64>largest;
  for (let i = 0; i < width * height; i++) {
    const label = load<i32>(labels + (<usize>i << 2));
    const isLarge = label > 0 && <f64>load<i32>(sizes + (<usize>(label - 1) << 2)) >= sizeMin;
    store<u8>(target + i, <u8>isLarge);
  }
}

/** The ones, and the zeros that do not reach the border. */
export function fillHoles(
  bits: usize, target: usize, labels: usize, stack: usize, sizes: usize, width: i32, height: i32,
): void {
  labelRegions(bits, labels, stack, sizes, width, height, 0);
  const lastRow = (height - 1) * width;
  for (let x = 0; x < width; x++) {
    forgetSize(labels, sizes, x);
    forgetSize(labels, sizes, lastRow + x);
  }
  for (let at = 0; at <= lastRow; at += width) {
    forgetSize(labels, sizes, at);
    forgetSize(labels, sizes, at + width - 1);
  }
  for (let i = 0; i < width * height; i++) {
    const label = load<i32>(labels + (<usize>i << 2));
    const isFilled = label == 0 || load<i32>(sizes + (<usize>(label - 1) << 2)) > 0;
    store<u8>(target + i, <u8>isFilled);
  }
}

/** A region of zeros that reaches the border has no size. */
// @ts-ignore: decorator
@inline function forgetSize(labels: usize, sizes: usize, i: i32): void {
  const label = load<i32>(labels + (<usize>i << 2));
  if (label > 0) store<i32>(sizes + (<usize>(label - 1) << 2), 0);
}
