// Twin: findLineEndingsTwin of skeleton-line.ts.

/**
 * Writes the indices of the pixels at which exactly one branch arrives, 32 bits each, and returns how many there are.
 * The border of the skeleton is empty, so that what lies beyond a row or the map belongs to no pixel that counts.
 */
export function lineEndings(bits: usize, count: usize, width: usize, indices: usize): i32 {
  const one = i8x16.splat(1);
  let next = indices;
  for (let i: usize = 0; i < count; i += 16) {
    const at = bits + i;
    const centre = v128.load(at);
    if (!v128.any_true(centre)) continue;
    const north = at - width, south = at + width;
    const n = v128.load(north), ne = v128.load(north + 1), nw = v128.load(north - 1);
    const s = v128.load(south), se = v128.load(south + 1), sw = v128.load(south - 1);
    const e = v128.load(at + 1), w = v128.load(at - 1);
    // A branch begins where a side neighbour is empty and one of the next two clockwise is not.
    const branches = i8x16.add(
      i8x16.add(v128.andnot(v128.or(ne, e), n), v128.andnot(v128.or(se, s), e)),
      i8x16.add(v128.andnot(v128.or(sw, w), s), v128.andnot(v128.or(nw, n), w)),
    );
    // A pixel with eight neighbours lies in a blot, which counts as one.
    const sides = v128.and(v128.and(n, e), v128.and(s, w));
    const isFull = v128.and(sides, v128.and(v128.and(ne, se), v128.and(sw, nw)));
    let found = i8x16.bitmask(i8x16.eq(v128.and(centre, v128.or(i8x16.eq(branches, one), isFull)), one));
    for (; found != 0; found &= found - 1) {
      const index = i + <usize>ctz(found);
      if (index >= count) break;
      store<u32>(next, <u32>index);
      next += 4;
    }
  }
  return <i32>((next - indices) >> 2);
}
