// Thinning by Guo & Hall's algorithm A1 on sixteen pixels at a time. Twin: thin.ts, where it is explained.

/**
 * Thins a map of bytes 0 and 1 from `source` into `target`. `picture` is room for it in rows of `pitch`
 * bytes, a multiple of 16, and zero: pixels on the border have no neighbours to be judged by, and are left out.
 * `rows` is room for two rows and 32 bytes, zero too, `changes` for a 32-bit number a row.
 */
export function thin(
  source: usize, target: usize, picture: usize, rows: usize, changes: usize,
  width: usize, height: usize, pitch: usize, passesMax: i32,
): void {
  for (let y: usize = 1; y < height - 1; y++) {
    memory.copy(picture + y * pitch + 1, source + y * width + 1, width - 2);
  }
  peelAll(picture, pitch, height, rows, changes, passesMax);
  for (let y: usize = 0; y < height; y++) {
    memory.copy(target + y * width, picture + y * pitch, width);
  }
}

function peelAll(picture: usize, pitch: usize, height: usize, rows: usize, changes: usize, passesMax: i32): void {
  memory.fill(changes, 0, height << 2);
  let half: i32 = 0;
  for (let pass: i32 = 0; pass < passesMax; pass++) {
    half++;
    const first = peel(picture, pitch, height, rows, changes, half, 0);
    half++;
    const second = peel(picture, pitch, height, rows, changes, half, 1);
    if (!first && !second) break;
  }
}

/** One half-pass. A row is looked at only if it or one beside it changed since the last pass of the same half. */
function peel(picture: usize, pitch: usize, height: usize, rows: usize, changes: usize, half: i32, side: i32): bool {
  let changed = false;
  let above: usize = 0;
  for (let y: usize = 1; y < height - 1; y++) {
    const row = picture + y * pitch;
    const number = changes + (y << 2);
    if (max(load<i32>(number), max(load<i32>(number - 4), load<i32>(number + 4))) < half - 2) {
      above = 0;
      continue;
    }
    // Marks are made against the untouched picture: the rows before change keep a copy.
    const copy = rows + 16 + (y & 1) * (pitch + 16);
    for (let x: usize = 0; x < pitch; x += 16) v128.store(copy + x, v128.load(row + x));
    const north = above == 0 ? row - pitch : above;
    if (peelRow(row, copy, north, row + pitch, pitch, side)) {
      store<i32>(number, half);
      changed = true;
    }
    above = copy;
  }
  return changed;
}

function peelRow(row: usize, copy: usize, north: usize, south: usize, pitch: usize, side: i32): bool {
  const one = i8x16.splat(1);
  let removed = i8x16.splat(0);
  for (let x: usize = 0; x < pitch; x += 16) {
    const centre = v128.load(copy + x);
    if (!v128.any_true(centre)) continue;
    const n = v128.load(north + x), ne = v128.load(north + x + 1), nw = v128.load(north + x - 1);
    const s = v128.load(south + x), se = v128.load(south + x + 1), sw = v128.load(south + x - 1);
    const e = v128.load(copy + x + 1), w = v128.load(copy + x - 1);
    const nwn = v128.or(nw, n), nee = v128.or(ne, e), ses = v128.or(se, s), sww = v128.or(sw, w);
    const crossings = i8x16.add(
      i8x16.add(v128.andnot(nee, n), v128.andnot(ses, e)),
      i8x16.add(v128.andnot(sww, s), v128.andnot(nwn, w)),
    );
    const fromNorthWest = i8x16.add(i8x16.add(nwn, nee), i8x16.add(ses, sww));
    const fromNorth = i8x16.add(
      i8x16.add(v128.or(n, ne), v128.or(e, se)),
      i8x16.add(v128.or(s, sw), v128.or(w, nw)),
    );
    const neighbours = i8x16.min_u(fromNorthWest, fromNorth);
    const held = side == 0
      ? v128.and(v128.or(v128.or(n, ne), v128.xor(se, one)), e)
      : v128.and(v128.or(v128.or(s, sw), v128.xor(nw, one)), w);
    const fewEnough = v128.and(i8x16.ge_u(neighbours, i8x16.splat(2)), i8x16.le_u(neighbours, i8x16.splat(3)));
    const loose = v128.and(i8x16.eq(crossings, one), i8x16.eq(held, i8x16.splat(0)));
    const taken = v128.and(centre, v128.and(fewEnough, loose));
    removed = v128.or(removed, taken);
    v128.store(row + x, v128.andnot(centre, taken));
  }
  return v128.any_true(removed);
}
