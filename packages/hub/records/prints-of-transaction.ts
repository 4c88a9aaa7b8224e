import { randomUUID } from 'node:crypto';
import { fieldText, imageOfRecord, minutiaeOfType9, type Transaction } from '@whorl/codecs';
import type { Problem } from '@whorl/contract';
import { extract, storedTemplate, type Template, templateFromType9 } from '@whorl/fingerprint';
import type { GalleryPrint } from '../identification/search-gallery.ts';
import { decodeNistImage } from './print-image.ts';
import { refusePrint } from './quality-gate.ts';

export interface FoundPrint extends GalleryPrint {
  /** False where only minutiae came. */
  readonly hasImage: boolean;
  /** Index of the record of a transaction that holds the image; null where the file is the image. */
  readonly imageRecord: number | null;
}

export interface FoundPrints {
  readonly prints: readonly FoundPrint[];
  /** What was passed over, with the reason. */
  readonly problems: readonly Problem[];
}

const fingerPositionMax = 10;

/** The prints of a transaction as templates, and why others are not among them. */
export async function printsOfTransaction(transaction: Transaction): Promise<FoundPrints> {
  const prints: FoundPrint[] = [];
  const problems: Problem[] = [];
  const add = (
    place: string,
    position: number,
    template: Template,
    imageRecord: number | null,
  ): void => {
    const reason = refusePrint(template);
    if (reason) problems.push({ place, reason });
    else {
      const finger = position >= 1 && position <= fingerPositionMax ? position : 0;
      const hasImage = imageRecord !== null;
      prints.push({ id: randomUUID(), position: finger, template, hasImage, imageRecord });
    }
  };
  const withImage = new Set<string>();
  for (const [i, record] of transaction.records.entries()) {
    const place = `Type-${record.type}, IDC ${fieldText(record, 2) ?? '?'}`;
    const nist = [3, 4, 13, 14].includes(record.type)
      ? imageOfRecord(transaction, record)
      : undefined;
    if (!nist) continue;
    if (record.type !== 13 && nist.positions.some((position) => position > fingerPositionMax)) {
      problems.push({ place, reason: 'several fingers in one image are not segmented' });
      continue;
    }
    const template = storedTemplate(extract(await decodeNistImage(nist)));
    add(place, nist.positions.length === 1 ? nist.positions[0]! : 0, template, i);
    withImage.add(nist.idc);
  }
  for (const record of transaction.records.filter(({ type }) => type === 9)) {
    const idc = fieldText(record, 2) ?? '?';
    const [minutiae] = minutiaeOfType9(record);
    if (!minutiae || withImage.has(idc)) continue;
    const position = minutiae.positions.length === 1 ? minutiae.positions[0]! : 0;
    add(`Type-9, IDC ${idc}`, position, storedTemplate(templateFromType9(minutiae)), null);
  }
  return { prints, problems };
}
