/** Formats of images that this package reads and writes. */
export type ImageFormat = 'png' | 'jpeg' | 'tiff' | 'bmp' | 'pgm' | 'jpeg-2000' | 'wsq' | 'raw';

/** What a file says of its image before anything is decoded. */
export interface ImageHeader {
  readonly width: number;
  readonly height: number;
  /** Pixels per inch in both directions, where the file states them. */
  readonly stated?: { readonly x: number; readonly y: number };
}

export const centimetresPerInch = 2.54;
export const millimetresPerInch = 25.4;
export const inchesPerMetre = 100 / centimetresPerInch;
