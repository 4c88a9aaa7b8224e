import { keyedCells, measureDepths, stepsOf } from './region-depth.ts';
import { cellMm, type RidgeRegion } from './ridge-regions.ts';

/** Half the width up to which something that sticks out is no skin, mm: letters, strokes, lines. */
const outgrowthHalfMm = 1.8;

/** Takes letters and strokes away that touch a finger: an opening, the tip of a finger is rounder. */
export function trimOutgrowths(regions: readonly RidgeRegion[]): readonly RidgeRegion[] {
  return regions.map(trimRegion);
}

function trimRegion(region: RidgeRegion): RidgeRegion {
  const cells = keyedCells(region);
  const depths = measureDepths(cells);
  const reach = Math.round(outgrowthHalfMm / cellMm);
  const kept = new Set([...depths.keys()].filter((key) => depths.get(key)! > reach));
  if (kept.size === 0) return region;
  let ring = [...kept];
  for (let step = reach; step > 0; step--) {
    const next: number[] = [];
    for (const key of ring) {
      for (const neighbour of stepsOf(step)) {
        if (!cells.has(key + neighbour) || kept.has(key + neighbour)) continue;
        kept.add(key + neighbour);
        next.push(key + neighbour);
      }
    }
    ring = next;
  }
  return { cells: [...kept].map((key) => cells.get(key)!) };
}
