import {
  buildIntIRequest,
  buildVariablePrint,
  looksLikeWsq,
  type NistRecord,
  serialNumberEnd,
  writeTransaction,
} from '@whorl/codecs';
import { palmSide } from '@whorl/fingerprint';
import { browserImage } from './browser-image.ts';
import type { NewFile, NewImage, NewRequest } from './worker-protocol.ts';

/** ANSI/NIST-ITL table 7. */
const impressionTypes = { plain: 0, rolled: 1, palm: 10 } as const;

/** A transaction of images: what is compressed for good already goes as it is, the rest without loss. */
export async function buildFile(file: NewFile): Promise<Uint8Array<ArrayBuffer>> {
  const date = new Date();
  const records: NistRecord[] = [];
  for (const image of file.images) records.push(await recordOf(image, file, date));
  return writeRequest(file, records, date);
}

/** The transaction that asks for something with the given records. */
export function writeRequest(
  { type: typeOfTransaction, origin, reference, name }: NewRequest,
  records: readonly NistRecord[],
  date: Date,
): Uint8Array<ArrayBuffer> {
  const serial = Math.floor(Math.random() * serialNumberEnd);
  const type2 = { 10: reference, ...(name ? { 30: name } : {}) };
  const request = { typeOfTransaction, origin, date, serial, type2 };
  return Uint8Array.from(writeTransaction(buildIntIRequest(request, records)));
}

async function recordOf(image: NewImage, file: NewFile, date: Date): Promise<NistRecord> {
  const { bytes, position, isRolled } = image;
  const { width, height, pixels } = await browserImage(bytes, file.ppi);
  const isPalm = palmSide(position) !== undefined;
  const isWsq = looksLikeWsq(bytes);
  return buildVariablePrint(isPalm ? 15 : 14, {
    width,
    height,
    position,
    impressionType: impressionTypes[isPalm ? 'palm' : isRolled ? 'rolled' : 'plain'],
    ppi: file.ppi,
    compression: isWsq ? 'WSQ20' : 'NONE',
    sourceAgency: file.origin,
    captureDate: date,
    data: isWsq ? bytes : pixels,
  });
}
