/** Where a resolution came from: the file said so, or the reader had to assume it. */
export type ResolutionSource = 'stated' | 'assumed';

/** Pixels per inch, the same in both directions. */
export interface Resolution {
  readonly ppi: number;
  readonly source: ResolutionSource;
}

/** One 8-bit gray raster, row by row from the top left; 0 is black (ridges), 255 is white. */
export interface GrayImage {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly resolution: Resolution;
}

/** The resolution of police fingerprint capture (ANSI/NIST-ITL class 1 is 500 ppi), assumed where a file states none. */
export const assumedResolution: Resolution = { ppi: 500, source: 'assumed' };
