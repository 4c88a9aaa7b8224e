import type { GrayImage } from '@whorl/codecs';
import { extract } from '../../extraction/extract.ts';
import type { Trace } from '../../extraction/trace.ts';
import type { Template } from '../../template.ts';
import { markForeground } from './mark-foreground.ts';

export interface MarkOptions {
  /** Receives a picture of every step. */
  readonly trace?: Trace;
}

/** Minutiae of poorer surroundings are left out, 0 to 100. */
const qualityMin = 0;

/**
 * Mark to template: as extract(), but it looks for ridges among lines, letters and grain instead of
 * for contrast, and keeps minutiae that an exemplar would do without. Any size and resolution.
 */
export function extractMark(image: GrayImage, options: MarkOptions = {}): Template {
  return extract(image, { ...options, segment: markForeground, qualityMin });
}
