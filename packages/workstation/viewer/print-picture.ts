import type { Size } from './view-transform.ts';

/** A print to look at: gray pixels, and its size in units (pixels at 500 ppi). */
export interface PrintPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly unitSize: Size;
}

/** A minutia as engine and hub give it: units, degrees counter-clockwise, y axis up. */
export interface ShownMinutia {
  readonly x: number;
  readonly y: number;
  readonly angleDegrees: number;
  readonly type: 'ending' | 'bifurcation' | 'unknown';
  readonly quality: number;
}

export interface ShownPair {
  readonly probeIndex: number;
  readonly referenceIndex: number;
  readonly fit: number;
}

/** A gray map over a part of a print: quality of ridges, or the print with its ridges enhanced. */
export interface PrintMap {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export interface ShownPrint {
  readonly picture: PrintPicture;
  readonly minutiae: readonly ShownMinutia[];
  /** 0 to 100. */
  readonly quality: number;
}

/** What is known of a print only after it was analysed at the workstation. */
export interface PrintAnalysis {
  readonly clarity: PrintMap;
  readonly enhanced: PrintMap;
}

/** A feature that the examiner marked. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly kind: 'ending' | 'bifurcation' | 'other';
}
