// The rows of a map that a row of cells meets its filters with; see ridge-filter.ts.

/** Zeros beside a row, samples: what filters look at beyond the map. */
const radius: i32 = 9;
/** Rows that a row of cells of four pixels reads, and those of which it shares with the next. */
const windowRows: i32 = 22;
const sharedRows: i32 = windowRows - 4;
/** Rows of the band: when all are made, the shared ones move to its start. */
const bandRows: i32 = 64;
/** The last cell of a row reads whole vectors. */
const slack: i32 = 8;

/** Samples of a row with the zeros beside it, whole vectors of eight. */
function paddedSamples(width: i32): usize {
  return (<usize>(width + 2 * radius + slack) + 7) & ~7;
}

/** Bytes of a row of the band: a pair of samples of 16 bits at each place, and once more upside down. */
export function bandPitch(width: i32): usize {
  return paddedSamples(width) << 3;
}

/** Room for the band: its rows, and the last two rows in whole numbers. */
export function filterScratch(width: i32): i32 {
  return <i32>(bandPitch(width) * bandRows + 2 * (paddedSamples(width) << 1)) + 64;
}

/** Row of the map that lies first in the band. */
let first: i32 = 0;

/** Address of a row of the map in the band, which has room for it and those that its cells read. */
export function makeRoomForRows(band: usize, width: i32, row: i32): usize {
  const pitch = bandPitch(width);
  if (row == -radius) {
    first = row;
    memory.fill(band + pitch * bandRows, 0, 2 * (paddedSamples(width) << 1));
  } else if (row + windowRows > first + bandRows) {
    memory.copy(band, band + <usize>(row - first) * pitch, <usize>sharedRows * pitch);
    first = row;
  }
  return band + <usize>(row - first) * pitch;
}

/**
 * Reads row `row` + 1 of the map in whole numbers of 1/`mapScale`, halves to even, and writes row `row` of the band: each sample with
 * the one below it. Beyond the map lie zeros.
 */
export function readRow(map: usize, band: usize, width: i32, height: i32, row: i32, mapScale: f32): void {
  const pitch = bandPitch(width), half = pitch >> 1;
  const samples = paddedSamples(width);
  const whole = band + pitch * bandRows;
  const below = whole + (<usize>(row & 1 ^ 1) * samples << 1), own = whole + (<usize>(row & 1) * samples << 1);
  toWholeNumbers(map, below, width, height, row + 1, mapScale);
  const pairs = band + <usize>(row - first) * pitch;
  for (let at: usize = 0; at < samples << 1; at += 16) {
    const a = v128.load(own + at), b = v128.load(below + at);
    const to = pairs + (at << 1);
    v128.store(to, v128.shuffle<i16>(a, b, 0, 8, 1, 9, 2, 10, 3, 11));
    v128.store(to, v128.shuffle<i16>(a, b, 4, 12, 5, 13, 6, 14, 7, 15), 16);
    v128.store(to + half, v128.shuffle<i16>(b, a, 0, 8, 1, 9, 2, 10, 3, 11));
    v128.store(to + half, v128.shuffle<i16>(b, a, 4, 12, 5, 13, 6, 14, 7, 15), 16);
  }
}

/** A row of the map in whole numbers, between zeros. */
function toWholeNumbers(map: usize, target: usize, width: i32, height: i32, row: i32, mapScale: f32): void {
  if (row < 0 || row >= height) {
    memory.fill(target, 0, paddedSamples(width) << 1);
    return;
  }
  const scale = f32x4.splat(mapScale);
  const from = map + (<usize>row * width << 2), to = target + (<usize>radius << 1);
  for (let x = 0; x < width; x += 4) {
    const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(from + (x << 2)), scale)));
    v128.store64_lane(to + (x << 1), i16x8.narrow_i32x4_s(whole, whole), 0);
  }
  // What a last vector wrote beyond the row is not of this row.
  store<u64>(to + (width << 1), 0);
}
