import type { FloatMap } from './maps.ts';

/**
 * The ridge orientation field as a doubled-angle vector a cell (cos 2θ, sin 2θ) · coherence, where
 * θ is the direction of the ridge in image coordinates (y down) and coherence runs from 0 to 1.
 * Maps count cells of orientationCellPixels.
 */
export interface OrientationField {
  readonly cosine: FloatMap;
  readonly sine: FloatMap;
  readonly coherence: FloatMap;
}

/** The structure tensor of the gradients of each cell, which the field is read from. */
export interface Tensor {
  /** Gy² - Gx²: the doubled-angle cosine of the ridge direction. */
  readonly xx: FloatMap;
  /** -2 Gx Gy: the doubled-angle sine. */
  readonly xy: FloatMap;
  /** Gx² + Gy². */
  readonly energy: FloatMap;
}
