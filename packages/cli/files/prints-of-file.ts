import {
  type FingerImage,
  fieldText,
  type GrayImage,
  imageOfRecord,
  minutiaeOfType9,
  type Transaction,
} from '@whorl/codecs';
import { decodeImage } from '@whorl/codecs/image';
import {
  extract,
  storedTemplate,
  type Template,
  templateFromType9,
  templateFromView,
} from '@whorl/fingerprint';
import { decodeFile } from './decode-file.ts';
import { decodeNistImage } from './image-of-record.ts';

/** One print of a file, ready to be compared. */
export interface Print {
  /** Where in the file: "Type-14, IDC 02"; empty for a file that is one print. */
  readonly place: string;
  /** Finger position 1 to 10 (ANSI/NIST-ITL table 8), or nothing where it is not known. */
  readonly position: number | undefined;
  readonly template: Template;
}

/** The prints of a file, and what in it was passed over with the reason. */
export interface PrintsOfFile {
  readonly prints: readonly Print[];
  readonly skipped: readonly string[];
}

export interface PrintOptions {
  /** Resolution of images that state none. */
  readonly assumedPpi?: number | undefined;
}

const fingerPositionMax = 10;

/** All prints of any file of the field; a transaction is one person. */
export async function printsOfFile(
  bytes: Uint8Array,
  options: PrintOptions = {},
): Promise<PrintsOfFile> {
  const file = await decodeFile(bytes);
  switch (file.kind) {
    case 'image':
      return onePrint(templateOfImage(file.image, options));
    case 'template':
      return onePrint(file.template);
    case 'minutiae-record': {
      const prints = file.record.views.map((view, i) => ({
        place: `view ${i + 1}`,
        position: fingerPosition(view.position),
        template: storedTemplate(templateFromView(view)),
      }));
      return { prints, skipped: [] };
    }
    case 'finger-image-record':
      return printsOfFingerImages(file.record.images, options);
    case 'transaction':
      return printsOfTransaction(file.transaction, options);
    case 'face-image-record':
      return { prints: [], skipped: ['a face image holds no print'] };
  }
}

function onePrint(template: Template): PrintsOfFile {
  return { prints: [{ place: '', position: undefined, template }], skipped: [] };
}

/** The image with an assumed resolution replaced by the one that the user states. */
export function withAssumedPpi(image: GrayImage, { assumedPpi }: PrintOptions): GrayImage {
  if (assumedPpi === undefined || image.resolution.source === 'stated') return image;
  return { ...image, resolution: { ppi: assumedPpi, source: 'stated' } };
}

function templateOfImage(image: GrayImage, options: PrintOptions): Template {
  return storedTemplate(extract(withAssumedPpi(image, options)));
}

async function printsOfFingerImages(
  images: readonly FingerImage[],
  options: PrintOptions,
): Promise<PrintsOfFile> {
  const prints: Print[] = [];
  for (const [i, image] of images.entries()) {
    const { width, height, ppi } = image;
    const resolution = { ppi: Math.round(ppi), source: 'stated' } as const;
    const raw = image.compression === 'none' ? { raw: { width, height, resolution } } : {};
    const decoded = { ...(await decodeImage(image.data, raw)), resolution };
    const template = templateOfImage(decoded, options);
    prints.push({ place: `image ${i + 1}`, position: fingerPosition(image.position), template });
  }
  return { prints, skipped: [] };
}

async function printsOfTransaction(
  transaction: Transaction,
  options: PrintOptions,
): Promise<PrintsOfFile> {
  const prints: Print[] = [];
  const skipped: string[] = [];
  const idcsWithImage = new Set<string>();
  for (const record of transaction.records) {
    const place = `Type-${record.type}, IDC ${fieldText(record, 2) ?? '?'}`;
    const isPrint = [3, 4, 13, 14].includes(record.type);
    const nist = isPrint ? imageOfRecord(transaction, record) : undefined;
    if (record.type === 15) skipped.push(`${place}: palms are not searched yet`);
    if (!nist) continue;
    const isSlap = nist.positions.some((position) => position > fingerPositionMax);
    if (isSlap && record.type !== 13) {
      skipped.push(`${place}: several fingers in one image are not segmented yet`);
      continue;
    }
    const template = templateOfImage(await decodeNistImage(nist), options);
    const [position] = nist.positions.length === 1 ? nist.positions : [];
    prints.push({ place, position: fingerPosition(position ?? 0), template });
    idcsWithImage.add(nist.idc);
  }
  for (const record of transaction.records.filter(({ type }) => type === 9)) {
    const idc = fieldText(record, 2) ?? '?';
    const [found] = minutiaeOfType9(record);
    // An image of the same IDC says more than the minutiae that were taken from it.
    if (!found || idcsWithImage.has(idc)) continue;
    const template = storedTemplate(templateFromType9(found));
    const [position] = found.positions.length === 1 ? found.positions : [];
    prints.push({
      place: `Type-9, IDC ${idc}`,
      position: fingerPosition(position ?? 0),
      template,
    });
  }
  return { prints, skipped };
}

function fingerPosition(position: number): number | undefined {
  return position >= 1 && position <= fingerPositionMax ? position : undefined;
}
