import type { FingerSegment, GrayImage, NistRecord } from '@whorl/codecs';
import type { Problem } from '@whorl/contract';
import {
  cropFinger,
  cropRectangle,
  examinerTemplate,
  extract,
  extractMark,
  fingerConfidenceMin,
  palmSide,
  type SlapFinger,
  storedTemplate,
  type Template,
} from '@whorl/fingerprint';
import type { ImagePart } from './image-part.ts';
import { partsOfPalm } from './parts-of-palm.ts';
import { refusePrint } from './quality-gate.ts';

/** One print of an image. */
export interface PrintOfImage {
  /** Finger 1 to 10 or a palm (ANSI/NIST-ITL table 8), 0 where it is not known. */
  readonly position: number;
  readonly template: Template;
  /** Null where the whole image is the print. */
  readonly part: ImagePart | null;
}
export interface PrintsOfImage {
  readonly prints: readonly PrintOfImage[];
  readonly problems: readonly Problem[];
}

const fingerPositionMax = 10;
/** Plain thumbs have positions of their own, but are the same fingers. */
const plainThumbs: Readonly<Record<number, number>> = { 11: 1, 12: 6 };

/** The position that a print is kept under: a finger, a palm, or 0 for what says neither. */
export function keptPosition(position: number): number {
  const finger = plainThumbs[position] ?? position;
  const isFinger = finger >= 1 && finger <= fingerPositionMax;
  return isFinger || palmSide(finger) !== undefined ? finger : 0;
}

/** An image of one finger. */
export function printOfFinger(image: GrayImage, place: string, position: number): PrintsOfImage {
  return judged(
    [{ position: keptPosition(position), template: templateOf(image), part: null }],
    place,
  );
}

/** A mark of a scene: as an examiner marked it (Type-9 records of the same IDC), or else lifted off its ground. */
export function printOfMark(
  image: GrayImage,
  place: string,
  position: number,
  marked: readonly NistRecord[] = [],
): PrintsOfImage {
  const [examined] = marked.flatMap((record) => examinerTemplate(record, image) ?? []);
  const template = examined ?? storedTemplate(extractMark(image));
  return judged([{ position: keptPosition(position), template, part: null }], place);
}

/**
 * Each finger of a slap as a print of its own; what is no finger for sure is told, and so is which of those that should
 * be there was not found.
 */
export function printsOfSlap(
  image: GrayImage,
  place: string,
  fingers: readonly SlapFinger[],
  expected: readonly number[] = [],
): PrintsOfImage {
  if (fingers.length === 0) {
    return { prints: [], problems: [{ place, reason: 'no finger was found in it' }] };
  }
  const isSure = ({ confidence }: SlapFinger) => confidence >= fingerConfidenceMin;
  const { prints, problems } = judged(
    fingers.filter(isSure).map(({ position, box }) => ({
      position: keptPosition(position),
      template: templateOf(cropFinger(image, box)),
      part: { kind: 'finger', box },
    })),
    place,
  );
  const doubtful = fingers
    .filter((finger) => !isSure(finger))
    .map(({ position, confidence }) => ({
      place: placeOfPart(place, position),
      reason: `confidence ${confidence.toFixed(2)} is below ${fingerConfidenceMin}`,
    }));
  const unfound = expected
    .filter((position) => !fingers.some((finger) => finger.position === position))
    .map((position) => ({ place: placeOfPart(place, position), reason: 'was not found in it' }));
  return { prints, problems: [...problems, ...doubtful, ...unfound] };
}

/** A palm as its parts, each a print of the palm's position: a mark shows a part only. */
export function printsOfPalm(image: GrayImage, place: string, position: number): PrintsOfImage {
  const parts = partsOfPalm(image).map(({ template, part }) => ({
    position: keptPosition(position),
    template: storedTemplate(template),
    part,
  }));
  if (parts.length === 0) return { prints: [], problems: [{ place, reason: 'no ridges in it' }] };
  // A palm is poor in places and good in others: parts that say nothing are left out without a word.
  const prints = parts.filter(({ template }) => refusePrint(template) === undefined);
  return prints.length > 0 ? { prints, problems: [] } : judged(parts.slice(0, 1), place);
}

/** A palm in an image, or the whole image as one. */
export interface PalmInImage {
  readonly position: number;
  readonly outline: FingerSegment['outline'] | undefined;
}

/** Palms where somebody says that they are: nothing outside of their boxes is looked at. */
export function printsOfPalms(
  image: GrayImage,
  place: string,
  palms: readonly PalmInImage[],
): PrintsOfImage {
  const found = palms.map(({ position, outline }) => {
    if (!outline) return printsOfPalm(image, place, position);
    const { left, top, width, height } = rectangleIn(image, outline);
    const cut = cropRectangle(image, left, top, width, height);
    const { prints, problems } = printsOfPalm(cut, place, position);
    return {
      prints: prints.map((print) => ({ ...print, part: moved(print.part, left, top) })),
      problems,
    };
  });
  return {
    prints: found.flatMap(({ prints }) => prints),
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** The upright rectangle round an outline, of at least one pixel of the image. */
function rectangleIn(image: GrayImage, outline: FingerSegment['outline']) {
  const clamped = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)));
  const [xs, ys] = [outline.map(([x]) => x), outline.map(([, y]) => y)];
  const left = clamped(Math.min(...xs), image.width - 1);
  const top = clamped(Math.min(...ys), image.height - 1);
  const width = Math.max(1, clamped(Math.max(...xs), image.width) - left);
  const height = Math.max(1, clamped(Math.max(...ys), image.height) - top);
  return { left, top, width, height };
}

/** A part of a rectangle as a part of the image that it was cut from. */
function moved(part: ImagePart | null, left: number, top: number): ImagePart | null {
  if (part?.kind !== 'rectangle') return part;
  return { ...part, left: part.left + left, top: part.top + top };
}

function templateOf(image: GrayImage): Template {
  return storedTemplate(extract(image));
}

function judged(found: readonly PrintOfImage[], place: string): PrintsOfImage {
  const prints: PrintOfImage[] = [];
  const problems: Problem[] = [];
  for (const print of found) {
    const reason = refusePrint(print.template);
    if (reason === undefined) prints.push(print);
    else problems.push({ place: print.part ? placeOfPart(place, print.position) : place, reason });
  }
  return { prints, problems };
}

function placeOfPart(place: string, position: number): string {
  return palmSide(position) === undefined ? `${place}, finger ${position}` : place;
}
