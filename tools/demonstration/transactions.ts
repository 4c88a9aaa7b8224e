// The messages of the demonstration, as bureaus exchange them (INT-I 4.22, Prüm profile).

import type { Candidate } from '../../packages/cli/identification/search.ts';
import {
  buildTransaction,
  buildType2,
  buildType4,
  encodeWsq,
  type GrayImage,
  type Transaction,
} from '../../packages/codecs/index.ts';

/** The FBI's rate for prints at 500 ppi. */
const bitsPerPixel = 0.75;
const rightIndexFinger = 2;
const liveScanPlain = 0;
const profile = { name: 'INT-I', version: '4.22' };
const standardVersion = '0300';
const systemVersion = '0422';

export interface PrintMessage {
  readonly controlNumber: string;
  readonly reference: string;
  readonly date: Date;
  readonly image: GrayImage;
}

/** A criminal print-to-print search with one finger, compressed as the FBI does. */
export function searchTransaction(message: PrintMessage): Transaction {
  const { image, controlNumber, reference, date } = message;
  const print = buildType4({
    width: image.width,
    height: image.height,
    position: rightIndexFinger,
    impressionType: liveScanPlain,
    compression: 'wsq',
    data: encodeWsq(image, { bitsPerPixel }),
  });
  const header = {
    version: standardVersion,
    typeOfTransaction: 'CPS',
    date,
    priority: 4,
    destination: 'XX/HUB',
    origin: 'XA/NCB',
    controlNumber,
    domain: profile,
  };
  return buildTransaction(header, [buildType2({ 3: systemVersion, 10: reference }), print]);
}

/** The answer: the first candidate, or that there is none. */
export function answerTransaction(
  search: PrintMessage,
  controlNumber: string,
  best: Candidate | undefined,
): Transaction {
  const text = best
    ? `Candidate ${best.person.name}, score ${best.score.toFixed(1)}, to be confirmed by an examiner`
    : 'No candidate';
  const header = {
    version: standardVersion,
    typeOfTransaction: 'SRE',
    date: search.date,
    priority: 4,
    destination: 'XA/NCB',
    origin: 'XX/HUB',
    controlNumber,
    controlReference: search.controlNumber,
    domain: profile,
  };
  return buildTransaction(header, [
    buildType2({ 3: systemVersion, 10: search.reference, 63: text }),
  ]);
}
