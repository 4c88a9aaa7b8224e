import { thinKernel } from './kernels/thinning-kernel.ts';
import { type BitMap, createBitMap, type MapRoom } from './maps.ts';

/** A ridge thicker than this many passes take off on each side is a blot; thinning stops there. */
const passesMax = 30;

/**
 * Thins ridges to lines one pixel wide that keep their connections and their ends
 * (Guo & Hall, Comm. ACM 32(3), 1989, algorithm A1). Pixels on the image border are dropped first.
 */
export function thin(ridges: BitMap, room?: MapRoom): BitMap {
  return thinKernel(ridges, passesMax, room);
}

/** The kernel's twin. */
export function thinTwin(ridges: BitMap): BitMap {
  const { width, height } = ridges;
  const skeleton = createBitMap(width, height);
  const { bits } = skeleton;
  let active: number[] = [];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (ridges.bits[i] === 0) continue;
      bits[i] = 1;
      active.push(i);
    }
  }
  for (let pass = 0; pass < passesMax; pass++) {
    const before = active.length;
    active = peel(bits, width, active, 0);
    active = peel(bits, width, active, 1);
    if (active.length === before) break;
  }
  return skeleton;
}

/** One half-pass: marks against the untouched picture, then takes off what was marked. */
function peel(bits: Uint8Array, width: number, active: readonly number[], half: 0 | 1): number[] {
  const removed: number[] = [];
  const kept: number[] = [];
  for (const i of active) {
    if (removable[half * 256 + neighbourCode(bits, i, width)] === 1) removed.push(i);
    else kept.push(i);
  }
  for (const i of removed) bits[i] = 0;
  return kept;
}

/** The eight neighbours as bits, clockwise from the north: N NE E SE S SW W NW. */
export function neighbourCode(bits: Uint8Array, i: number, width: number): number {
  return (
    bits[i - width]! |
    (bits[i - width + 1]! << 1) |
    (bits[i + 1]! << 2) |
    (bits[i + width + 1]! << 3) |
    (bits[i + width]! << 4) |
    (bits[i + width - 1]! << 5) |
    (bits[i - 1]! << 6) |
    (bits[i - width - 1]! << 7)
  );
}

const removable = createRemovableTable();

function createRemovableTable(): Uint8Array {
  const table = new Uint8Array(512);
  for (let code = 0; code < 256; code++) {
    table[code] = isRemovable(code, 0) ? 1 : 0;
    table[256 + code] = isRemovable(code, 1) ? 1 : 0;
  }
  return table;
}

function isRemovable(code: number, half: 0 | 1): boolean {
  const [n, ne, e, se, s, sw, w, nw] = Array.from({ length: 8 }, (_, k) => (code >> k) & 1) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const crossings =
    ((1 - n) & (ne | e)) + ((1 - e) & (se | s)) + ((1 - s) & (sw | w)) + ((1 - w) & (nw | n));
  const pairsFromNorthWest = (nw | n) + (ne | e) + (se | s) + (sw | w);
  const pairsFromNorth = (n | ne) + (e | se) + (s | sw) + (w | nw);
  const neighbours = Math.min(pairsFromNorthWest, pairsFromNorth);
  const side = half === 0 ? (n | ne | (1 - se)) & e : (s | sw | (1 - nw)) & w;
  return crossings === 1 && neighbours >= 2 && neighbours <= 3 && side === 0;
}
