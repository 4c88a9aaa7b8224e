import { randomInt } from 'node:crypto';
import {
  buildIntIRequest,
  buildVariablePrint,
  type NistRecord,
  serialNumberEnd,
  type Transaction,
  writeTransaction,
} from '@whorl/codecs';
import { encodeImage } from '@whorl/codecs/image';
import { isSlapPosition, palmSide } from '@whorl/fingerprint';
import { exitCodes, UserError } from '../exit-codes.ts';
import { decodeFile } from '../files/decode-file.ts';
import { withAssumedPpi } from '../files/print.ts';
import { readFile } from '../files/read-file.ts';
import type { PrintFile } from './print-file.ts';

export interface NewTransaction {
  readonly typeOfTransaction: string;
  readonly isMark: boolean;
  /** Fields of the Type-2 record by number. */
  readonly type2: Readonly<Record<number, string>>;
  readonly origin: string;
  readonly assumedPpi: number | undefined;
}

/**
 * A transaction as it is, or one made of images. A file that is a transaction stands alone. Slaps and palms go whole:
 * the hub finds their fingers and parts, as it does in the files of others.
 */
export async function transactionOfFiles(
  files: readonly PrintFile[],
  message: NewTransaction,
): Promise<{ readonly bytes: Uint8Array; readonly isReady: boolean }> {
  const records: NistRecord[] = [];
  for (const { path, position } of files) {
    const bytes = readFile(path);
    const decoded = await decodeFile(bytes);
    if (decoded.kind === 'transaction' && files.length === 1) return { bytes, isReady: true };
    if (decoded.kind !== 'image') {
      const remedy = 'Give one transaction, or images of prints.';
      throw new UserError(`${path} is a ${decoded.kind}`, remedy, exitCodes.usage);
    }
    const surface = palmSide(position) === undefined ? 'finger' : 'palm';
    if (message.isMark && isSlapPosition(position)) {
      const remedy = 'Give each finger of a mark as an image of its own.';
      throw new UserError(`${path}: a mark is no slap`, remedy, exitCodes.usage);
    }
    const image = withAssumedPpi(decoded.image, { assumedPpi: message.assumedPpi });
    // What is compressed for good already goes as it is; anything else without loss.
    const isWsq = decoded.format === 'wsq';
    const print = {
      width: image.width,
      height: image.height,
      position,
      impressionType: impressionTypes[`${surface}/${message.isMark ? 'mark' : 'exemplar'}`],
      ppi: Math.round(image.resolution.ppi),
      compression: isWsq ? ('WSQ20' as const) : ('PNG' as const),
      sourceAgency: message.origin,
      captureDate: new Date(),
      data: isWsq ? bytes : await encodeImage(image, 'png'),
    };
    const exemplarType = surface === 'palm' ? 15 : 14;
    records.push(buildVariablePrint(message.isMark ? 13 : exemplarType, print));
  }
  return { bytes: writeTransaction(assemble(message, records)), isReady: false };
}

/** ANSI/NIST-ITL table 7: plain from a live scanner, or a trace. */
const impressionTypes = {
  'finger/exemplar': 0,
  'finger/mark': 4,
  'palm/exemplar': 10,
  'palm/mark': 12,
} as const;

function assemble(
  { typeOfTransaction, origin, type2 }: NewTransaction,
  records: readonly NistRecord[],
): Transaction {
  const date = new Date();
  const serial = randomInt(serialNumberEnd);
  return buildIntIRequest({ typeOfTransaction, origin, date, serial, type2 }, records);
}
