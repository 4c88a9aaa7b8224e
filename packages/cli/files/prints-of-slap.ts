import type { GrayImage } from '@whorl/codecs';
import { cropFinger, fingerConfidenceMin, type SlapFinger, segmentSlap } from '@whorl/fingerprint';
import { extractPrint, type Print, type PrintsOfFile } from './print.ts';

/** A plain image may be a slap where it is this wide, and is one where so many fingers are clear. */
const slapWidthMmMin = 45;
const clearFingersMin = 3;
const clearConfidence = 0.3;

/** The fingers of a slap as prints; what is doubtful is told, not compared. */
export function printsOfSlap(
  image: GrayImage,
  place: string,
  fingers: readonly SlapFinger[],
): PrintsOfFile {
  if (fingers.length === 0) return { prints: [], skipped: [`${place}: no finger was found in it`] };
  const sure = fingers.filter(({ confidence }) => confidence >= fingerConfidenceMin);
  const skipped = fingers
    .filter(({ confidence }) => confidence < fingerConfidenceMin)
    .map(({ position, confidence }) => {
      return `${place}, finger ${position}: its confidence is only ${confidence.toFixed(2)}`;
    });
  return { prints: sure.map((finger) => printOfFinger(image, finger, place)), skipped };
}

/**
 * A plain image as a slap, or nothing where it does not look like one. Nobody stated the hand, so
 * the fingers go without positions: a wrong guess would keep them from their mates.
 */
export function printsOfGuessedSlap(image: GrayImage): PrintsOfFile | undefined {
  if ((image.width / image.resolution.ppi) * 25.4 < slapWidthMmMin) return undefined;
  const clear = segmentSlap(image).filter(({ confidence }) => confidence >= clearConfidence);
  if (clear.length < clearFingersMin) return undefined;
  const prints = clear.map((finger) => ({
    ...printOfFinger(image, finger, ''),
    position: undefined,
  }));
  return { prints, skipped: [] };
}

function printOfFinger(image: GrayImage, finger: SlapFinger, place: string): Print {
  const { position } = finger;
  return {
    place: fingerPlace(place, position),
    position: position === 0 ? undefined : position,
    ...extractPrint(cropFinger(image, finger.box)),
  };
}

/** "Type-4, IDC 1, finger 7"; "finger 7" of a plain image. */
export function fingerPlace(place: string, position: number): string {
  return `${place}${place ? ', ' : ''}finger ${position}`;
}
