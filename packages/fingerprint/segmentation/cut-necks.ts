import { around, connectedKeys, keyedCells, measureDepths } from './region-depth.ts';
import { cellMm, type RidgeCell, type RidgeRegion } from './ridge-regions.ts';

/** Two parts hang together by a neck where it is at most this share as wide as the narrower of them. */
const neckShareMax = 0.6;
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
  const cells = keyedCells(region);
  const depths = measureDepths(cells);
  const deepest = Math.max(...depths.values());
  for (let depth = 1; depth < deepest; depth++) {
    const cores = connectedKeys(
      [...depths.keys()].filter((key) => depths.get(key)! > depth),
    ).filter((core) => isPart(core, depth, depths));
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
