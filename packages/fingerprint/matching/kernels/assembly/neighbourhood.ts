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
const cylinder: usize = sums + 52 * 32; // i16
const codes: usize = cylinder + cylinderLength * 2;
const end: usize = codes + 255 * 16;

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

function addNeighbour(dx: i32, dy: i32, turnStep: usize, turn: usize): void {
  const cosine = value(cosines, turnStep), sine = value(sines, turnStep);
  const x = (dx * cosine + dy * sine + 8192) >> 14, y = (-dx * sine + dy * cosine + 8192) >> 14;
  const layers = layerWeights + (turn << 5);
  const low = v128.load(layers), high = v128.load(layers, 16);
  for (let row = 0; row < cellsAcross; row++) {
    const cy = y - (row * stepPixels + stepPixels / 2 - radiusPixels);
    if (cy > reachPixels || cy < -reachPixels) continue;
    for (let column = 0; column < cellsAcross; column++) {
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

function fillCylinder(centre: usize, count: usize): void {
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

function codeOf(at: usize): void {
  let row = weights;
  for (let byte: usize = 0; byte < codeBits / 8; byte++) {
    let bits: u32 = 0;
    for (let bit: usize = 0; bit < 8; bit++) {
      let sum = i32x4.splat(0);
      for (let i: usize = 0; i < cylinderLength * 2; i += 16) {
        sum = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load(row + i), v128.load(cylinder + i)));
      }
      const total = i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3);
      if (total > value(offsets, (byte << 3) + bit)) bits |= 1 << <u32>bit;
      row += cylinderLength * 2;
    }
    store<u8>(at + byte, <u8>bits);
  }
}

/** Writes the codes of that many minutiae, 16 bytes each. */
export function encode(count: usize): void {
  for (let i: usize = 0; i < count; i++) {
    fillCylinder(i, count);
    codeOf(codes + (i << 4));
  }
}
