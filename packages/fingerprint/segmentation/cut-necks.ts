import { cellMm, type RidgeCell, type RidgeRegion } from './ridge-regions.ts';

/** Two parts hang together by a neck where it is at most this share as wide as the narrower of them. */
const neckShareMax = 0.7;
/** Half the width that a part has at least, mm; less is an outgrowth. */
const partHalfWidthMmMin = 2;

/**
 * Cuts regions where they hang together by a neck: fingers that touch at one place, a fingertip
 * and the phalanx below it, a print and its neighbour on the card. In whatever direction it runs.
 */
export function cutNecks(regions: readonly RidgeRegion[]): readonly RidgeRegion[] {
  return regions.flatMap(cutRegion);
}

function cutRegion(region: RidgeRegion): readonly RidgeRegion[] {
  const cells = new Map(region.cells.map((cell) => [keyOf(cell), cell]));
  const depths = measureDepths(cells);
  const deepest = Math.max(...depths.values());
  for (let depth = 1; depth < deepest; depth++) {
    const cores = connected([...depths.keys()].filter((key) => depths.get(key)! > depth)).filter(
      (core) => isPart(core, depth, depths),
    );
    if (cores.length < 2) continue;
    return growBack(cores, cells).flatMap(cutRegion);
  }
  return [region];
}

/** What is left of a region at some depth is a part of its own where it goes on much deeper. */
function isPart(
  core: readonly number[],
  neckDepth: number,
  depths: ReadonlyMap<number, number>,
): boolean {
  const deepest = Math.max(...core.map((key) => depths.get(key)!));
  return deepest * cellMm >= partHalfWidthMmMin && neckDepth <= neckShareMax * deepest;
}

/** Cells have one number each, with room for a row of 2^15. */
const rowStride = 2 ** 15;
const around = [-1, 1, -rowStride, rowStride] as const;

function keyOf({ x, y }: RidgeCell): number {
  return Math.floor(y / cellMm) * rowStride + Math.floor(x / cellMm);
}

/** Steps from each cell to the nearest place outside the region, 1 at its rim. */
function measureDepths(cells: ReadonlyMap<number, RidgeCell>): ReadonlyMap<number, number> {
  const depths = new Map<number, number>();
  let ring = [...cells.keys()].filter((key) => around.some((step) => !cells.has(key + step)));
  for (let depth = 1; ring.length > 0; depth++) {
    for (const key of ring) depths.set(key, depth);
    // Eight neighbours in every other ring keep a disc round.
    const steps = depth % 2 === 0 ? around : [...around, ...diagonals];
    const next = new Set<number>();
    for (const key of ring) {
      for (const step of steps) {
        if (cells.has(key + step) && !depths.has(key + step)) next.add(key + step);
      }
    }
    ring = [...next];
  }
  return depths;
}

const diagonals = [-rowStride - 1, -rowStride + 1, rowStride - 1, rowStride + 1] as const;

function connected(keys: readonly number[]): readonly (readonly number[])[] {
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

/** Gives every cell to the core that reaches it first. */
function growBack(
  cores: readonly (readonly number[])[],
  cells: ReadonlyMap<number, RidgeCell>,
): readonly RidgeRegion[] {
  const left = new Set(cells.keys());
  const parts = cores.map((core) => core.filter((key) => left.delete(key)));
  let rings = parts.map((part) => [...part]);
  while (rings.some((ring) => ring.length > 0)) {
    rings = rings.map((ring, i) => {
      const next: number[] = [];
      for (const key of ring) {
        for (const step of around) if (left.delete(key + step)) next.push(key + step);
      }
      parts[i]!.push(...next);
      return next;
    });
  }
  return parts.map((part) => ({ cells: part.map((key) => cells.get(key)!) }));
}
