import type { Point } from './finger-frame.ts';
import type { RidgeRegion } from './ridge-regions.ts';

/** The direction in which a region spreads most. */
export interface RegionAxis {
  /** Counter-clockwise from upright, -90 to 90. */
  readonly degrees: number;
  /** How much that spread exceeds the smallest: 0 for a disc, 1 for a line. */
  readonly slenderness: number;
}

export function longAxis({ cells }: RidgeRegion): RegionAxis {
  const middle = middleOf({ cells });
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of cells) {
    xx += (x - middle.x) ** 2;
    xy += (x - middle.x) * (y - middle.y);
    yy += (y - middle.y) ** 2;
  }
  // The doubled angle from the y axis: what leans to the left at the top has x grow with y.
  const doubled = Math.atan2(2 * xy, yy - xx);
  const slenderness = Math.hypot(2 * xy, yy - xx) / (xx + yy + 1e-9);
  return { degrees: (doubled * 90) / Math.PI, slenderness };
}

export function middleOf({ cells }: RidgeRegion): Point {
  const x = cells.reduce((sum, cell) => sum + cell.x, 0) / cells.length;
  const y = cells.reduce((sum, cell) => sum + cell.y, 0) / cells.length;
  return { x, y };
}
