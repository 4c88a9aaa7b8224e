import { cellMm, type RidgeCell, type RidgeRegion } from './ridge-regions.ts';

/** Cells have one number each, with room for a row of 2^15. */
const rowStride = 2 ** 15;
export const around = [-1, 1, -rowStride, rowStride] as const;
const diagonals = [-rowStride - 1, -rowStride + 1, rowStride - 1, rowStride + 1] as const;

export function keyedCells({ cells }: RidgeRegion): ReadonlyMap<number, RidgeCell> {
  return new Map(cells.map((cell) => [keyOf(cell), cell]));
}

function keyOf({ x, y }: RidgeCell): number {
  return Math.floor(y / cellMm) * rowStride + Math.floor(x / cellMm);
}

/** Steps from each cell to the nearest place outside the region, 1 at its rim. */
export function measureDepths(cells: ReadonlyMap<number, RidgeCell>): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  let ring = [...cells.keys()].filter((key) => around.some((step) => !cells.has(key + step)));
  for (let depth = 1; ring.length > 0; depth++) {
    for (const key of ring) depths.set(key, depth);
    const next = new Set<number>();
    for (const key of ring) {
      for (const step of stepsOf(depth)) {
        if (cells.has(key + step) && !depths.has(key + step)) next.add(key + step);
      }
    }
    ring = [...next];
  }
  return depths;
}

/** Four-connected groups of cells. */
export function connectedKeys(keys: readonly number[]): readonly (readonly number[])[] {
  const left = new Set(keys);
  const groups: number[][] = [];
  for (const seed of keys) {
    if (!left.delete(seed)) continue;
    const group = [seed];
    for (let next = 0; next < group.length; next++) {
      for (const step of around) {
        if (left.delete(group[next]! + step)) group.push(group[next]! + step);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** Eight neighbours in every other ring keep a disc round. */
export function stepsOf(depth: number): readonly number[] {
  return depth % 2 === 0 ? around : [...around, ...diagonals];
}
