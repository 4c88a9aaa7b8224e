import type { GrayImage } from '@whorl/codecs';
import type { BitMap, FloatMap } from '../extraction/maps.ts';

/** The maps of an extraction that tell of quality, all of one size. */
export interface QualityMaps {
  readonly print: GrayImage;
  readonly foreground: BitMap;
  /** Ridges positive, valleys negative, whatever pressure and lighting did. */
  readonly ridges: FloatMap;
  readonly clarity: FloatMap;
}

/** What was counted over some pixels of the foreground. */
export interface QualitySample {
  readonly pixelCount: number;
  /** Of the quality of each pixel, 0 to 100. */
  readonly qualitySum: number;
  readonly ridgeCount: number;
  /** Pixels of each gray level. */
  readonly levels: Uint32Array;
}
