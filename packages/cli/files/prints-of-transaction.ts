import {
  fieldText,
  type GrayImage,
  imageOfRecord,
  minutiaeOfType9,
  type NistImage,
  type NistRecord,
  type Transaction,
} from '@whorl/codecs';
import { examinerTemplate, fingersOfRecord, isSlapPosition } from '@whorl/fingerprint';
import { decodeNistImage } from './image-of-record.ts';
import {
  extractPrint,
  type Print,
  type PrintOptions,
  type PrintsOfFile,
  withAssumedPpi,
} from './print.ts';
import { printsOfPalm } from './prints-of-palm.ts';
import { printsOfSlap } from './prints-of-slap.ts';
import { skinPosition } from './skin-position.ts';

const printTypes: readonly number[] = [3, 4, 13, 14, 15];

/**
 * All prints of a transaction: one person, or one scene with its marks. In a mark the minutiae that an
 * examiner marked (Type-9 of the same IDC) count instead of the image; of an exemplar the image says more.
 */
export async function printsOfTransaction(
  transaction: Transaction,
  options: PrintOptions,
): Promise<PrintsOfFile> {
  const prints: Print[] = [];
  const skipped: string[] = [];
  const idcsWithImage = new Set<string>();
  const minutiaeRecords = transaction.records.filter(({ type }) => type === 9);
  for (const record of transaction.records.filter(({ type }) => printTypes.includes(type))) {
    const nist = imageOfRecord(transaction, record);
    if (!nist) continue;
    const marked = minutiaeRecords.filter((other) => idcOf(other) === nist.idc);
    const found = await printsOfRecord(record, nist, marked, options);
    prints.push(...found.prints);
    skipped.push(...found.skipped);
    idcsWithImage.add(nist.idc);
  }
  for (const record of minutiaeRecords) {
    if (!idcsWithImage.has(idcOf(record))) prints.push(...printOfMinutiae(record));
  }
  return { prints, skipped };
}

async function printsOfRecord(
  record: NistRecord,
  nist: NistImage,
  marked: readonly NistRecord[],
  options: PrintOptions,
): Promise<PrintsOfFile> {
  const place = recordPlace(record);
  const image = withAssumedPpi(await decodeNistImage(nist), options);
  const [position = 0, ...others] = nist.positions;
  if (record.type === 15) return printsOfPalm(image, place, position);
  // A latent has its position by guess, and shows what it shows.
  if (record.type !== 13 && isSlapPosition(position)) {
    return printsOfSlap(image, place, fingersOfRecord(record, image, position));
  }
  const known = others.length === 0 ? skinPosition(position) : undefined;
  if (record.type === 13) return printOfMark(image, place, known, marked);
  return {
    prints: [{ place, position: known, ...extractPrint(image, options) }],
    skipped: [],
  };
}

function printOfMark(
  image: GrayImage,
  place: string,
  position: number | undefined,
  marked: readonly NistRecord[],
): PrintsOfFile {
  for (const record of marked) {
    const template = examinerTemplate(record, image);
    if (!template) continue;
    const { length } = template.minutiae;
    return {
      prints: [{ place: `${place}, minutiae of Type-9`, position, template }],
      skipped: [`the image of ${place}, for the ${length} minutiae that Type-9 states of it`],
    };
  }
  return { prints: [{ place, position, ...extractPrint(image, { isMark: true }) }], skipped: [] };
}

function printOfMinutiae(record: NistRecord): readonly Print[] {
  const template = examinerTemplate(record);
  if (!template) return [];
  const positions = minutiaeOfType9(record).find(({ minutiae }) => minutiae.length > 0)!.positions;
  const position = positions.length === 1 ? skinPosition(positions[0]!) : undefined;
  return [{ place: recordPlace(record), position, template }];
}

function idcOf(record: NistRecord): string {
  return fieldText(record, 2) ?? '?';
}

/** How a record is named to people. */
export function recordPlace(record: NistRecord): string {
  return `Type-${record.type}, IDC ${idcOf(record)}`;
}
