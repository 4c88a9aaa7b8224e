// Twins: followLineTwin of skeleton-line.ts and removeSpursTwin of remove-spurs.ts.

import { lineEndings } from './line-endings';

/** How following a line came to its end. */
const stopEnd: i32 = 0, stopFork: i32 = 1, stopLength: i32 = 2;

/**
 * Follows the line that ends at pixel `start` for up to `lengthMax` pixels, and writes their indices from there on to `path`, 32 bits each.
 * Returns four times their number, and how it came to its end.
 */
export function followLine(bits: usize, start: i32, width: i32, path: usize, lengthMax: i32): i32 {
  let previous = -1, current = start, length = 1;
  store<i32>(path, start);
  while (length < lengthMax) {
    const next = nextOnLine(bits, current, previous, width);
    if (next < 0) return length << 2 | stopEnd;
    store<i32>(path + (<usize>length << 2), next);
    length++;
    if (branchCountAt(bits + next, width) >= 3) return length << 2 | stopFork;
    previous = current;
    current = next;
  }
  return length << 2 | stopLength;
}

/** Takes side branches of less than `lengthMax` pixels off, so many times over. `indices` is room for one a pixel. */
export function removeSpurs(
  bits: usize, count: usize, width: i32, indices: usize, path: usize, lengthMax: i32, passes: i32,
): void {
  for (let pass = 0; pass < passes; pass++) {
    const endings = indices + (<usize>lineEndings(bits, count, width, indices) << 2);
    for (let ending = indices; ending < endings; ending += 4) {
      const followed = followLine(bits, load<i32>(ending), width, path, lengthMax);
      if ((followed & 3) != stopFork) continue;
      const fork = path + <usize>(followed & ~3) - 4;
      for (let at = path; at < fork; at += 4) store<u8>(bits + load<i32>(at), 0);
    }
  }
}

/** The neighbour to go on to: the first that is there, side neighbours before others, never one that touches where we came from. */
function nextOnLine(bits: usize, current: i32, previous: i32, width: i32): i32 {
  if (goesOn(bits, current - width, previous, width)) return current - width;
  if (goesOn(bits, current + 1, previous, width)) return current + 1;
  if (goesOn(bits, current + width, previous, width)) return current + width;
  if (goesOn(bits, current - 1, previous, width)) return current - 1;
  if (goesOn(bits, current - width + 1, previous, width)) return current - width + 1;
  if (goesOn(bits, current + width + 1, previous, width)) return current + width + 1;
  if (goesOn(bits, current + width - 1, previous, width)) return current + width - 1;
  if (goesOn(bits, current - width - 1, previous, width)) return current - width - 1;
  return -1;
}

// @ts-ignore: decorator
@inline function goesOn(bits: usize, next: i32, previous: i32, width: i32): bool {
  if (load<u8>(bits + next) == 0) return false;
  if (previous < 0) return true;
  const distance = abs(next - previous);
  return distance != 0 && distance != 1 && distance != width;
}

/** Branches that meet at a pixel: each begins where a side neighbour is empty and one of the next two clockwise is not. */
// @ts-ignore: decorator
@inline function branchCountAt(pixel: usize, width: i32): i32 {
  const north = pixel - width, south = pixel + width;
  const n = <i32>load<u8>(north), e = <i32>load<u8>(pixel + 1), s = <i32>load<u8>(south), w = <i32>load<u8>(pixel - 1);
  const ne = <i32>load<u8>(north + 1), se = <i32>load<u8>(south + 1);
  const sw = <i32>load<u8>(south - 1), nw = <i32>load<u8>(north - 1);
  return ((1 - n) & (ne | e)) + ((1 - e) & (se | s)) + ((1 - s) & (sw | w)) + ((1 - w) & (nw | n));
}
