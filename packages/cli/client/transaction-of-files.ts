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
import { exitCodes, UserError } from '../exit-codes.ts';
import { decodeFile } from '../files/decode-file.ts';
import { withAssumedPpi } from '../files/print.ts';
import { readFile } from '../files/read-file.ts';

/** A print to send: a file, and its finger (1 right thumb … 10 left little), 0 where that is unknown. */
export interface PrintFile {
  readonly path: string;
  readonly position: number;
}

/** Reads "2=right-index.png" or "print.png". */
export function printFileOf(argument: string): PrintFile {
  const match = /^(\d{1,2})=(.+)$/.exec(argument);
  if (!match) return { path: argument, position: 0 };
  const position = Number(match[1]);
  if (position > 10) {
    const remedy = 'Fingers are 1 (right thumb) to 10 (left little finger), 0 is unknown.';
    throw new UserError(`${argument}: there is no finger ${position}`, remedy, exitCodes.usage);
  }
  return { path: match[2]!, position };
}

export interface NewTransaction {
  readonly typeOfTransaction: string;
  readonly isMark: boolean;
  /** Fields of the Type-2 record by number. */
  readonly type2: Readonly<Record<number, string>>;
  readonly origin: string;
  readonly assumedPpi: number | undefined;
}

/** A transaction as it is, or one made of images. A file that is a transaction stands alone. */
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
    const image = withAssumedPpi(decoded.image, { assumedPpi: message.assumedPpi });
    // What is compressed for good already goes as it is; anything else without loss.
    const isWsq = decoded.format === 'wsq';
    const print = {
      width: image.width,
      height: image.height,
      position,
      impressionType: message.isMark ? latent : liveScanPlain,
      ppi: Math.round(image.resolution.ppi),
      compression: isWsq ? ('WSQ20' as const) : ('PNG' as const),
      sourceAgency: message.origin,
      captureDate: new Date(),
      data: isWsq ? bytes : await encodeImage(image, 'png'),
    };
    records.push(buildVariablePrint(message.isMark ? 13 : 14, print));
  }
  return { bytes: writeTransaction(assemble(message, records)), isReady: false };
}

const latent = 4;
const liveScanPlain = 0;

function assemble(
  { typeOfTransaction, origin, type2 }: NewTransaction,
  records: readonly NistRecord[],
): Transaction {
  const date = new Date();
  const serial = randomInt(serialNumberEnd);
  return buildIntIRequest({ typeOfTransaction, origin, date, serial, type2 }, records);
}
