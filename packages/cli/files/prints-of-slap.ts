import { findField, type GrayImage, type NistRecord } from '@whorl/codecs';
import { cropFinger, type SlapFinger, type SlapOptions, segmentSlap } from '@whorl/fingerprint';
import { extractPrint, type Print, type PrintsOfFile } from './print.ts';

/** A finger of less confidence is more likely none, or another one than its name says. */
const confidenceMin = 0.1;
/** A plain image may be a slap where it is this wide, and is one where so many fingers are clear. */
const slapWidthMmMin = 45;
const clearFingersMin = 3;
const clearConfidence = 0.3;
/** Field of a Type-14 record: fingers that are amputated or bandaged. */
const amputatedField = 18;

/** The fingers of a slap as prints; what is doubtful is told, not compared. */
export function printsOfSlap(image: GrayImage, place: string, options: SlapOptions): PrintsOfFile {
  const fingers = segmentSlap(image, options);
  if (fingers.length === 0) return { prints: [], skipped: [`${place}: no finger was found in it`] };
  const sure = fingers.filter(({ confidence }) => confidence >= confidenceMin);
  const skipped = fingers
    .filter(({ confidence }) => confidence < confidenceMin)
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

/** What a record states of the slap: its position, and the fingers that the person lacks. */
export function slapOptionsOf(record: NistRecord, position: number): SlapOptions {
  const field = record.type === 14 ? findField(record, amputatedField) : undefined;
  if (field?.kind !== 'text') return { position };
  const missing = field.subfields.map(([finger]) => Number(finger)).filter((n) => n > 0);
  return { position, missing };
}
