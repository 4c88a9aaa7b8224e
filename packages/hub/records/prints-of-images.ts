import { randomUUID } from 'node:crypto';
import { CodecError } from '@whorl/codecs';
import { decodeImage } from '@whorl/codecs/image';
import type { Problem } from '@whorl/contract';
import { extract, storedTemplate } from '@whorl/fingerprint';
import type { FoundPrint, FoundPrints } from './prints-of-transaction.ts';
import { refuseImage, refusePrint } from './quality-gate.ts';

export interface PrintFile {
  readonly position: number;
  readonly bytes: Uint8Array;
}
export interface FoundPrintFile extends FoundPrint {
  /** Index of the file that it came from. */
  readonly fileIndex: number;
}
export interface FoundPrintFiles extends FoundPrints {
  readonly prints: readonly FoundPrintFile[];
}

/** Templates of image files of single prints, and why others are not among them. */
export async function printsOfImages(given: readonly PrintFile[]): Promise<FoundPrintFiles> {
  const prints: FoundPrintFile[] = [];
  const problems: Problem[] = [];
  for (const [i, { position, bytes }] of given.entries()) {
    const place = `prints.${i}`;
    try {
      const image = await decodeImage(bytes);
      const ofImage = refuseImage(image);
      if (ofImage) {
        problems.push({ place, reason: ofImage });
        continue;
      }
      const template = storedTemplate(extract(image));
      const ofPrint = refusePrint(template);
      if (ofPrint) {
        problems.push({ place, reason: ofPrint });
        continue;
      }
      const id = randomUUID();
      prints.push({ id, position, template, hasImage: true, imageRecord: null, fileIndex: i });
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      problems.push({
        place: `${place}: ${error.place}`,
        reason: `${error.code}: ${error.reason}`,
      });
    }
  }
  return { prints, problems };
}
