// Codes of the neighbourhoods of all minutiae of a print, in whole numbers throughout. Twin: ../../neighbourhood/, where
// the reasons and the constants are explained; numbers here must be those there.

const cellsAcross: i32 = 8;
const stepPixels: i32 = 20;
const radiusPixels: i32 = 80;
const reachPixels: i32 = 33;
const layerCount: usize = 6;
const cylinderLength: usize = 312;
const codeBits: usize = 128;

// Memory, in bytes; the caller writes the tables once and the minutiae each time.
const minutiae: usize = 1024; // x, y, turn: i32 each, 255 at the most
const cosines: usize = minutiae + 255 * 12 + 4; // i32
const sines: usize = cosines + 1024;
const cellNumbers: usize = sines + 1024; // a byte for each square of the grid: its cell, or 255
const spatialWeights: usize = cellNumbers + 64; // i32, by a quarter of the squared distance
const layerWeights: usize = spatialWeights + 1104; // for each turn eight i32, of which six count
const weights: usize = layerWeights + 256 * 32; // i16, a row for each bit
const offsets: usize = weights + codeBits * cylinderLength * 2; // i32
const sums: usize = offsets + codeBits * 4; // for each cell eight i32, of which six count
const cylinders: usize = sums + 52 * 32; // i16, of four minutiae
const cylinderBytes: usize = cylinderLength * 2;
const codes: usize = cylinders + 4 * cylinderBytes;
const end: usize = codes + 256 * 16;

export function minutiaeAddress(): usize { return minutiae; }
export function cosinesAddress(): usize { return cosines; }
export function sinesAddress(): usize { return sines; }
export function cellNumbersAddress(): usize { return cellNumbers; }
export function spatialWeightsAddress(): usize { return spatialWeights; }
export function layerWeightsAddress(): usize { return layerWeights; }
export function weightsAddress(): usize { return weights; }
export function offsetsAddress(): usize { return offsets; }
export function codesAddress(): usize { return codes; }
export function endOfKernel(): usize { return end; }

// @ts-ignore: decorator
@inline function value(address: usize, index: usize): i32 { return load<i32>(address + (index << 2)); }

/** The first and the last row or column of cells that may lie within reach of a place. */
// @ts-ignore: decorator
@inline function firstInReach(place: i32): i32 {
  return max(0, place + radiusPixels - stepPixels / 2 - reachPixels + stepPixels - 1) / stepPixels;
}

// @ts-ignore: decorator
@inline function lastInReach(place: i32): i32 {
  return min(cellsAcross - 1, (place + radiusPixels - stepPixels / 2 + reachPixels) / stepPixels);
}

function addNeighbour(dx: i32, dy: i32, turnStep: usize, turn: usize): void {
  const cosine = value(cosines, turnStep), sine = value(sines, turnStep);
  const x = (dx * cosine + dy * sine + 8192) >> 14, y = (-dx * sine + dy * cosine + 8192) >> 14;
  const layers = layerWeights + (turn << 5);
  const low = v128.load(layers), high = v128.load(layers, 16);
  const lastColumn = lastInReach(x), lastRow = lastInReach(y);
  for (let row = firstInReach(y); row <= lastRow; row++) {
    const cy = y - (row * stepPixels + stepPixels / 2 - radiusPixels);
    for (let column = firstInReach(x); column <= lastColumn; column++) {
      const cx = x - (column * stepPixels + stepPixels / 2 - radiusPixels);
      const squared = cx * cx + cy * cy;
      if (squared > reachPixels * reachPixels) continue;
      const cell = <usize>load<u8>(cellNumbers + row * cellsAcross + column);
      if (cell == 255) continue;
      const weight = i32x4.splat(value(spatialWeights, squared >> 2));
      const sum = sums + (cell << 5);
      v128.store(sum, i32x4.add(v128.load(sum), i32x4.mul(weight, low)));
      v128.store(sum, i32x4.add(v128.load(sum, 16), i32x4.mul(weight, high)), 16);
    }
  }
}

function fillCylinder(centre: usize, count: usize, cylinder: usize): void {
  memory.fill(sums, 0, 52 * 32);
  const own = minutiae + centre * 12;
  const x = load<i32>(own), y = load<i32>(own, 4), turnStep = load<i32>(own, 8);
  const reach = radiusPixels + reachPixels;
  for (let i: usize = 0; i < count; i++) {
    if (i == centre) continue;
    const other = minutiae + i * 12;
    const dx = load<i32>(other) - x, dy = load<i32>(other, 4) - y;
    if (dx > reach || dx < -reach || dy > reach || dy < -reach || dx * dx + dy * dy > reach * reach) continue;
    addNeighbour(dx, dy, turnStep, (load<i32>(other, 8) - turnStep) & 255);
  }
  let to = cylinder;
  for (let cell = sums; cell < sums + 52 * 32; cell += 32) {
    for (let layer: usize = 0; layer < layerCount; layer++) {
      const sum = load<i32>(cell + (layer << 2));
      store<i16>(to, sum == 0 ? 0 : <i16>Math.floor(Math.sqrt(<f64>sum)));
      to += 2;
    }
  }
}

/** Codes of four cylinders, of two rows of weights at a time: what is loaded is met four times, or twice. */
function codesOfFour(at: usize): void {
  let row = weights;
  for (let byte: usize = 0; byte < codeBits / 8; byte++) {
    let bits = i32x4.splat(0);
    for (let bit: usize = 0; bit < 8; bit += 2) {
      let a = i32x4.splat(0), b = i32x4.splat(0), c = i32x4.splat(0), d = i32x4.splat(0);
      let e = i32x4.splat(0), f = i32x4.splat(0), g = i32x4.splat(0), h = i32x4.splat(0);
      for (let i: usize = 0; i < cylinderBytes; i += 16) {
        const own = v128.load(row + i), next = v128.load(row + i, cylinderBytes);
        let cells = v128.load(cylinders + i);
        a = i32x4.add(a, i32x4.dot_i16x8_s(cells, own)); e = i32x4.add(e, i32x4.dot_i16x8_s(cells, next));
        cells = v128.load(cylinders + i, cylinderBytes);
        b = i32x4.add(b, i32x4.dot_i16x8_s(cells, own)); f = i32x4.add(f, i32x4.dot_i16x8_s(cells, next));
        cells = v128.load(cylinders + i, 2 * cylinderBytes);
        c = i32x4.add(c, i32x4.dot_i16x8_s(cells, own)); g = i32x4.add(g, i32x4.dot_i16x8_s(cells, next));
        cells = v128.load(cylinders + i, 3 * cylinderBytes);
        d = i32x4.add(d, i32x4.dot_i16x8_s(cells, own)); h = i32x4.add(h, i32x4.dot_i16x8_s(cells, next));
      }
      const first = (byte << 3) + bit;
      const isFirst = i32x4.gt_s(sumsOf(a, b, c, d), i32x4.splat(value(offsets, first)));
      const isSecond = i32x4.gt_s(sumsOf(e, f, g, h), i32x4.splat(value(offsets, first + 1)));
      bits = v128.or(bits, v128.and(isFirst, i32x4.splat(1 << <u32>bit)));
      bits = v128.or(bits, v128.and(isSecond, i32x4.splat(2 << <u32>bit)));
      row += 2 * cylinderBytes;
    }
    store<u8>(at + byte, <u8>i32x4.extract_lane(bits, 0));
    store<u8>(at + byte, <u8>i32x4.extract_lane(bits, 1), 16);
    store<u8>(at + byte, <u8>i32x4.extract_lane(bits, 2), 32);
    store<u8>(at + byte, <u8>i32x4.extract_lane(bits, 3), 48);
  }
}

/** The sums of the lanes of each, side by side. */
// @ts-ignore: decorator
@inline function sumsOf(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = i32x4.add(v128.shuffle<i32>(a, b, 0, 2, 4, 6), v128.shuffle<i32>(a, b, 1, 3, 5, 7));
  const cd = i32x4.add(v128.shuffle<i32>(c, d, 0, 2, 4, 6), v128.shuffle<i32>(c, d, 1, 3, 5, 7));
  return i32x4.add(v128.shuffle<i32>(ab, cd, 0, 2, 4, 6), v128.shuffle<i32>(ab, cd, 1, 3, 5, 7));
}

/** Writes the codes of that many minutiae, 16 bytes each; behind them those of whatever the last four hold beyond. */
export function encode(count: usize): void {
  for (let i: usize = 0; i < count; i += 4) {
    for (let k: usize = 0; k < min<usize>(4, count - i); k++) fillCylinder(i + k, count, cylinders + k * cylinderBytes);
    codesOfFour(codes + (i << 4));
  }
}
