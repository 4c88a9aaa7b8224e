import {
  fieldText,
  imageOfRecord,
  minutiaeOfType9,
  type NistImage,
  type NistRecord,
  type Transaction,
} from '@whorl/codecs';
import { isSlapPosition, storedTemplate, templateFromType9 } from '@whorl/fingerprint';
import { decodeNistImage } from './image-of-record.ts';
import {
  extractPrint,
  type Print,
  type PrintOptions,
  type PrintsOfFile,
  withAssumedPpi,
} from './print.ts';
import { printsOfPalm } from './prints-of-palm.ts';
import { printsOfSlap, slapOptionsOf } from './prints-of-slap.ts';
import { skinPosition } from './skin-position.ts';

const printTypes: readonly number[] = [3, 4, 13, 14, 15];

/** All prints of a transaction: one person, or one scene with its marks. */
export async function printsOfTransaction(
  transaction: Transaction,
  options: PrintOptions,
): Promise<PrintsOfFile> {
  const prints: Print[] = [];
  const skipped: string[] = [];
  const idcsWithImage = new Set<string>();
  for (const record of transaction.records.filter(({ type }) => printTypes.includes(type))) {
    const nist = imageOfRecord(transaction, record);
    if (!nist) continue;
    const found = await printsOfRecord(record, nist, options);
    prints.push(...found.prints);
    skipped.push(...found.skipped);
    idcsWithImage.add(nist.idc);
  }
  for (const record of transaction.records.filter(({ type }) => type === 9)) {
    // An image of the same IDC says more than the minutiae that were taken from it.
    if (idcsWithImage.has(fieldText(record, 2) ?? '?')) continue;
    prints.push(...printOfMinutiae(record));
  }
  return { prints, skipped };
}

async function printsOfRecord(
  record: NistRecord,
  nist: NistImage,
  options: PrintOptions,
): Promise<PrintsOfFile> {
  const place = recordPlace(record);
  const image = withAssumedPpi(await decodeNistImage(nist), options);
  const [position = 0, ...others] = nist.positions;
  if (record.type === 15) return printsOfPalm(image, place, position);
  // A latent has its position by guess, and shows what it shows.
  if (record.type !== 13 && isSlapPosition(position)) {
    return printsOfSlap(image, place, slapOptionsOf(record, position));
  }
  const known = others.length === 0 ? skinPosition(position) : undefined;
  return {
    prints: [{ place, position: known, ...extractPrint(image) }],
    skipped: [],
  };
}

function printOfMinutiae(record: NistRecord): readonly Print[] {
  const [found] = minutiaeOfType9(record);
  if (!found) return [];
  const position = found.positions.length === 1 ? skinPosition(found.positions[0]!) : undefined;
  const template = storedTemplate(templateFromType9(found));
  return [{ place: recordPlace(record), position, template }];
}

/** How a record is named to people. */
export function recordPlace(record: NistRecord): string {
  return `Type-${record.type}, IDC ${fieldText(record, 2) ?? '?'}`;
}
