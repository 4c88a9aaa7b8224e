import type { GrayImage } from '@whorl/codecs';
import { assessQuality } from '../quality/assess-quality.ts';
import type { ImpressionQuality } from '../quality/impression-quality.ts';
import type { Minutia, Template } from '../template.ts';
import { binarize, invert } from './binarize.ts';
import { cropToForeground } from './crop-to-foreground.ts';
import { dropBorder, dropFragments, dropGaps } from './ending-filters.ts';
import { segmentForeground } from './foreground.ts';
import { withMapRoom } from './kernels/map-room.ts';
import { collectLineEndings } from './line-ending.ts';
import type { BitMap, FloatMap, MapRoom } from './maps.ts';
import { minutiaFromEnding } from './minutia-from-ending.ts';
import { normalize } from './normalize.ts';
import { coarseSmoothing, estimateOrientation, fineSmoothing } from './orientation.ts';
import { removeSpurs } from './remove-spurs.ts';
import { resampleToTemplatePpi } from './resample.ts';
import { estimateClarity } from './ridge-clarity.ts';
import { filterRidges } from './ridge-filter.ts';
import { estimateRidgePeriod } from './ridge-period.ts';
import { selectMinutiae } from './select-minutiae.ts';
import { thin } from './thin.ts';
import { noTrace, type Trace } from './trace.ts';
import { bitPicture, floatPicture, orientationPicture } from './trace-pictures.ts';

export interface ExtractOptions {
  /** Receives a picture of every step. */
  readonly trace?: Trace;
  /** Finds the print in the image at 500 ppi; by contrast where nothing else is given. */
  readonly segment?: (image: GrayImage, room: MapRoom) => BitMap;
}

/**
 * Fingerprint image to template. Refuses no image: one without ridges gives a template without minutiae.
 * The minutiae are endings of ridges, and endings of valleys, which are the bifurcations of ridges.
 */
export function extract(image: GrayImage, options: ExtractOptions = {}): Template {
  return extractWithQuality(image, options).template;
}

/** A template, and why its quality is what it is. */
export interface ExtractedPrint {
  readonly template: Template;
  readonly quality: ImpressionQuality;
}

/** The same, with the terms of the quality and the reasons for it. */
export function extractWithQuality(image: GrayImage, options: ExtractOptions = {}): ExtractedPrint {
  const resampled = resampleToTemplatePpi(image);
  return withMapRoom(resampled, (room) => extractIn(room, resampled, options));
}

/** All steps. Their maps lie in `room`, which ends with the extraction. */
function extractIn(
  room: MapRoom,
  resampled: GrayImage,
  { trace = noTrace, segment = segmentForeground }: ExtractOptions,
): ExtractedPrint {
  trace.record('01-resampled', () => ({ picture: resampled }));
  const wholeForeground = segment(resampled, room);
  trace.record('02-foreground', () => ({ picture: bitPicture(wholeForeground) }));
  const cropped = cropToForeground(resampled, wholeForeground, room);
  const { image: print, foreground, left, top } = cropped;
  const ridges = normalize(print, foreground, room);
  trace.record('03-normalized', () => ({ picture: floatPicture(ridges) }));
  const coarse = estimateOrientation(ridges, coarseSmoothing, room);
  const period = estimateRidgePeriod(ridges, coarse, foreground);
  // A first filtering clears dots and scratches away, so that the second look can be a near one.
  const cleared = filterRidges(ridges, coarse, period, foreground, { room });
  const orientation = estimateOrientation(cleared, fineSmoothing, room);
  trace.record('04-orientation', () => ({
    picture: orientationPicture(print, orientation, foreground),
  }));
  const filtered = filterRidges(ridges, orientation, period, foreground, {
    room,
    earlier: cleared,
  });
  trace.record('05-filtered', () => ({ picture: floatPicture(filtered) }));
  const clarity = estimateClarity(filtered, room);
  trace.record('06-clarity', () => ({ picture: floatPicture(clarity) }));
  const binary = binarize(filtered, foreground, room);
  trace.record('07-binary', () => ({ picture: bitPicture(binary) }));
  const valleys = invert(binary, foreground, room);
  const found = selectMinutiae([
    ...findMinutiae('ending', binary, { foreground, clarity, room, trace }),
    ...findMinutiae('bifurcation', valleys, { foreground, clarity, room, trace }),
  ]);
  const minutiae = found.map((minutia) => ({
    ...minutia,
    x: minutia.x + left,
    y: minutia.y + top,
  }));
  trace.record('10-minutiae', () => ({ picture: resampled, minutiae }));
  const { width, height } = resampled;
  const quality = assessQuality({ print, foreground, ridges, clarity }, minutiae);
  return { template: { width, height, minutiae, quality: quality.score }, quality };
}

interface Surroundings {
  readonly foreground: BitMap;
  readonly clarity: FloatMap;
  readonly room: MapRoom;
  readonly trace: Trace;
}

function findMinutiae(
  type: Minutia['type'],
  lines: BitMap,
  { foreground, clarity, room, trace }: Surroundings,
): Minutia[] {
  const skeleton = removeSpurs(thin(lines, room), room);
  trace.record(type === 'ending' ? '08-ridge-skeleton' : '09-valley-skeleton', () => ({
    picture: bitPicture(skeleton),
  }));
  const endings = dropBorder(dropGaps(dropFragments(collectLineEndings(skeleton))), foreground);
  return endings.map((ending) => minutiaFromEnding(ending, type, clarity));
}
