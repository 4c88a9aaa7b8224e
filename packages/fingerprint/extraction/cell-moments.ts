import type { FloatMap } from './maps.ts';

/** Means of the gray levels and of their squares over each cell, or over a window of cells. */
export interface CellMoments {
  readonly means: FloatMap;
  readonly squares: FloatMap;
}
