import { randomUUID } from 'node:crypto';
import { CodecError } from '@whorl/codecs';
import { decodeImage } from '@whorl/codecs/image';
import type { Problem } from '@whorl/contract';
import { extract, storedTemplate } from '@whorl/fingerprint';
import type { FoundPrints } from './prints-of-transaction.ts';
import { refuseImage, refusePrint } from './quality-gate.ts';

export interface PrintFile {
  readonly position: number;
  readonly bytes: Uint8Array;
}
export interface FoundPrintFiles extends FoundPrints {
  /** The file that each print came from. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Templates of image files of single prints, and why others are not among them. */
export async function printsOfImages(given: readonly PrintFile[]): Promise<FoundPrintFiles> {
  const prints: FoundPrints['prints'][number][] = [];
  const problems: Problem[] = [];
  const files = new Map<string, Uint8Array>();
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
      prints.push({ id, position, template, hasImage: true, imageRecord: null });
      files.set(id, bytes);
    } catch (error) {
      if (!(error instanceof CodecError)) throw error;
      problems.push({
        place: `${place}: ${error.place}`,
        reason: `${error.code}: ${error.reason}`,
      });
    }
  }
  return { prints, problems, files };
}
