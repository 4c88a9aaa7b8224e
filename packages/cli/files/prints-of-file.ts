import type { FingerImage, GrayImage } from '@whorl/codecs';
import { decodeImage } from '@whorl/codecs/image';
import { storedTemplate, templateFromView } from '@whorl/fingerprint';
import { decodeFile } from './decode-file.ts';
import {
  extractPrint,
  type Print,
  type PrintOptions,
  type PrintsOfFile,
  withAssumedPpi,
} from './print.ts';
import { looksLikePalm, printsOfPalm } from './prints-of-palm.ts';
import { printsOfGuessedSlap } from './prints-of-slap.ts';
import { printsOfTransaction } from './prints-of-transaction.ts';
import { skinPosition } from './skin-position.ts';

/** All prints of any file of the field; a transaction is one person. */
export async function printsOfFile(
  bytes: Uint8Array,
  options: PrintOptions = {},
): Promise<PrintsOfFile> {
  const file = await decodeFile(bytes);
  switch (file.kind) {
    case 'image':
      return printsOfImage(withAssumedPpi(file.image, options), options);
    case 'template':
      return onePrint({ template: file.template });
    case 'minutiae-record': {
      const prints = file.record.views.map((view, i) => ({
        place: `view ${i + 1}`,
        position: skinPosition(view.position),
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

/** A plain image says not what it shows: a slap, a palm or one finger, by its size and its ridges. */
function printsOfImage(image: GrayImage, options: PrintOptions): PrintsOfFile {
  if (options.isMark) return onePrint(extractPrint(image, options));
  const slap = printsOfGuessedSlap(image);
  if (slap) return slap;
  return looksLikePalm(image) ? printsOfPalm(image, '', 0) : onePrint(extractPrint(image));
}

function onePrint(print: Pick<Print, 'template' | 'quality'>): PrintsOfFile {
  return { prints: [{ place: '', position: undefined, ...print }], skipped: [] };
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
    const print = extractPrint(withAssumedPpi(decoded, options), options);
    prints.push({ place: `image ${i + 1}`, position: skinPosition(image.position), ...print });
  }
  return { prints, skipped: [] };
}
