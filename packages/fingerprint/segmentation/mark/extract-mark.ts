import type { GrayImage } from '@whorl/codecs';
import { type ExtractedPrint, extractWithQuality } from '../../extraction/extract.ts';
import { resampleToTemplatePpi } from '../../extraction/resample.ts';
import type { Trace } from '../../extraction/trace.ts';
import type { Template } from '../../template.ts';
import { liftStrokes } from './lift-strokes.ts';
import { markForeground } from './mark-foreground.ts';
import { removeLines } from './remove-lines.ts';

export interface MarkOptions {
  /** Receives a picture of every step. */
  readonly trace?: Trace;
}

/**
 * Mark to template: as extract(), but lines and letters are taken off first, and the mark is found
 * by its ridges instead of by contrast. Any size and resolution. Keeping poorer minutiae than
 * extract() does was tried too and brought no more mates to the front.
 */
export function extractMark(image: GrayImage, options: MarkOptions = {}): Template {
  return extractMarkWithQuality(image, options).template;
}

/** The same, with the terms of the quality and the reasons for it. */
export function extractMarkWithQuality(
  image: GrayImage,
  options: MarkOptions = {},
): ExtractedPrint {
  const cleaned = liftStrokes(removeLines(resampleToTemplatePpi(image)));
  return extractWithQuality(cleaned, { ...options, segment: markForeground });
}
