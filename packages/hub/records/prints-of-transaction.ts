import { randomUUID } from 'node:crypto';
import {
  fieldText,
  type GrayImage,
  imageOfRecord,
  minutiaeOfType9,
  type NistImage,
  type NistRecord,
  segmentsOfRecord,
  type Transaction,
} from '@whorl/codecs';
import { contractLimits, type Problem } from '@whorl/contract';
import {
  fingersOfRecord,
  fingersOfSlap,
  isSlapPosition,
  palmSide,
  slapOptionsOf,
  storedTemplate,
  templateFromType9,
} from '@whorl/fingerprint';
import type { GalleryPrint } from '../identification/search-gallery.ts';
import type { ImagePart } from './image-part.ts';
import { decodeNistImage } from './print-image.ts';
import {
  keptPosition,
  type PalmInImage,
  type PrintsOfImage,
  printOfFinger,
  printOfMark,
  printsOfPalms,
  printsOfSlap,
} from './prints-of-image.ts';
import { refusePrint } from './quality-gate.ts';

export interface FoundPrint extends GalleryPrint {
  /** False where only minutiae came. */
  readonly hasImage: boolean;
  /** Index of the record of a transaction that holds the image; null where the file is the image. */
  readonly imageRecord: number | null;
  /** What of that image the print is; null for all of it. */
  readonly imagePart: ImagePart | null;
  /** ANSI/NIST-ITL table 7: plain, rolled, palm, latent…; null where nobody said. */
  readonly impressionType: number | null;
}

export interface FoundPrints {
  readonly prints: readonly FoundPrint[];
  /** What was passed over, with the reason. */
  readonly problems: readonly Problem[];
}

const { palmsPerImageMax, referencesPerRecordMax } = contractLimits;
const imageTypes: readonly number[] = [3, 4, 13, 14, 15];

/**
 * The prints of a transaction as templates, and why others are not among them. In a mark the minutiae that an examiner
 * marked (Type-9 of the same IDC) count instead of the image; of an exemplar the image says more. `decoded` are images that
 * were decoded before, by the bytes of their records.
 */
export async function printsOfTransaction(
  transaction: Transaction,
  decoded: ReadonlyMap<Uint8Array, GrayImage> = new Map(),
): Promise<FoundPrints> {
  const prints: FoundPrint[] = [];
  const problems: Problem[] = [];
  const withImage = new Set<string>();
  const minutiaeRecords = transaction.records.filter(({ type }) => type === 9);
  for (const [imageRecord, record] of transaction.records.entries()) {
    const nist = imageTypes.includes(record.type) ? imageOfRecord(transaction, record) : undefined;
    if (!nist) continue;
    const marked = minutiaeRecords.filter((other) => fieldText(other, 2) === nist.idc);
    const found = await printsOfRecord(record, nist, marked, decoded.get(nist.data));
    const impressionType = nist.impressionType ?? null;
    for (const { part, ...print } of found.prints) {
      const image = { hasImage: true, imageRecord, imagePart: part, impressionType };
      prints.push({ id: randomUUID(), ...print, ...image });
    }
    problems.push(...found.problems);
    withImage.add(nist.idc);
  }
  for (const record of minutiaeRecords) {
    if (withImage.has(fieldText(record, 2) ?? '?')) continue;
    const found = printOfMinutiae(record);
    prints.push(...found.prints);
    problems.push(...found.problems);
  }
  return limited(prints, problems);
}

async function printsOfRecord(
  record: NistRecord,
  nist: NistImage,
  marked: readonly NistRecord[],
  decoded: GrayImage | undefined,
): Promise<PrintsOfImage> {
  const place = placeOf(record);
  const image = await decodeNistImage(nist, decoded);
  const [position = 0, ...others] = nist.positions;
  const known = others.length === 0 ? position : 0;
  // A mark has its position by guess, and shows what it shows.
  if (record.type === 13) return printOfMark(image, place, known, marked);
  if (isSlapPosition(position)) {
    const fingers = fingersOfRecord(record, image, position);
    return printsOfSlap(image, place, fingers, expectedFingers(record, position));
  }
  if (palmSide(position) !== undefined) {
    return printsOfPalms(image, place, palmsOfRecord(record, position));
  }
  return printOfFinger(image, place, known);
}

/** The fingers that a slap should show: all that nobody lacks (14.018), but where boxes say what there is. */
function expectedFingers(record: NistRecord, position: number): readonly number[] {
  if (segmentsOfRecord(record).length > 0) return [];
  const { missing = [] } = slapOptionsOf(record, position);
  return fingersOfSlap(position).filter((finger) => !missing.includes(finger));
}

/** The palms in an image: where the record states them (15.021), else all of it. */
function palmsOfRecord(record: NistRecord, position: number): readonly PalmInImage[] {
  const stated = segmentsOfRecord(record);
  if (stated.length === 0) return [{ position, outline: undefined }];
  return stated.slice(0, palmsPerImageMax);
}

function printOfMinutiae(record: NistRecord): FoundPrints {
  const [minutiae] = minutiaeOfType9(record);
  if (!minutiae) return { prints: [], problems: [] };
  const { positions } = minutiae;
  const template = storedTemplate(templateFromType9(minutiae));
  const reason = refusePrint(template);
  if (reason) return { prints: [], problems: [{ place: placeOf(record), reason }] };
  const position = positions.length === 1 ? keptPosition(positions[0]!) : 0;
  const noImage = { hasImage: false, imageRecord: null, imagePart: null, impressionType: null };
  return { prints: [{ id: randomUUID(), position, template, ...noImage }], problems: [] };
}

/** As many prints as a record may hold: fingers first, of which there are few, then palms. */
function limited(prints: readonly FoundPrint[], problems: readonly Problem[]): FoundPrints {
  if (prints.length <= referencesPerRecordMax) return { prints, problems };
  const isPalm = ({ position }: FoundPrint) => (palmSide(position) === undefined ? 0 : 1);
  const kept = prints.toSorted((a, b) => isPalm(a) - isPalm(b)).slice(0, referencesPerRecordMax);
  const reason = `${prints.length} prints, of which ${kept.length} are kept: fingers before palms`;
  return { prints: kept, problems: [...problems, { place: 'transaction', reason }] };
}

function placeOf(record: NistRecord): string {
  return `Type-${record.type}, IDC ${fieldText(record, 2) ?? '?'}`;
}
