/** What a minutia is: where a ridge ends, where it forks, or not known (latent, foreign record). */
export type MinutiaType = 'ending' | 'bifurcation' | 'unknown';

/**
 * One minutia, in pixels at 500 ppi from the top left.
 * The direction is that of ISO/IEC 19794-2 and INCITS 378: counter-clockwise from the positive x
 * axis (y axis up), pointing from a ridge ending back along its ridge, and for a bifurcation
 * along the valley between its two close branches.
 */
export interface Minutia {
  readonly x: number;
  readonly y: number;
  /** 0 (included) to 360 (excluded). */
  readonly angleDegrees: number;
  readonly type: MinutiaType;
  /** 0 (worst) to 100 (best). */
  readonly quality: number;
}

/** A fingerprint impression as its minutiae, always at 500 ppi. */
export interface Template {
  /** Size of the impression at 500 ppi, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly minutiae: readonly Minutia[];
  /** Quality of the impression, 0 (worst) to 100 (best). */
  readonly quality: number;
}

/** The resolution that all template coordinates are in. */
export const templatePpi = 500;
