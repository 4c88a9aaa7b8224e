import { randomUUID } from 'node:crypto';
import { CodecError } from '@whorl/codecs';
import { decodeImage } from '@whorl/codecs/image';
import type { Problem } from '@whorl/contract';
import {
  fingersOfSlap,
  isSlapPosition,
  type OrientedBox,
  palmSide,
  segmentSlap,
  statedFinger,
} from '@whorl/fingerprint';
import {
  type PrintsOfImage,
  printOfFinger,
  printOfMark,
  printsOfPalm,
  printsOfSlap,
} from './prints-of-image.ts';
import type { FoundPrint, FoundPrints } from './prints-of-transaction.ts';
import { refuseImage } from './quality-gate.ts';

export interface PrintFile {
  /** Of the finger, the slap or the palm that it shows (ANSI/NIST-ITL table 8). */
  readonly position: number;
  readonly bytes: Uint8Array;
  readonly impressionType?: number | undefined;
  /** A mark of a scene, which shows what it shows, whatever position was guessed. */
  readonly isMark?: boolean | undefined;
  /** Where the fingers of a slap lie, where somebody has looked. */
  readonly fingers?: readonly (OrientedBox & { readonly position: number })[] | undefined;
}
export interface FoundPrintFile extends FoundPrint {
  /** Index of the file that it came from. */
  readonly fileIndex: number;
}
export interface FoundPrintFiles extends FoundPrints {
  readonly prints: readonly FoundPrintFile[];
}

/** Templates of image files, slaps and palms among them, and why others are not among them. */
export async function printsOfImages(given: readonly PrintFile[]): Promise<FoundPrintFiles> {
  const prints: FoundPrintFile[] = [];
  const problems: Problem[] = [];
  for (const [fileIndex, file] of given.entries()) {
    const place = `prints.${fileIndex}`;
    try {
      const found = await printsOfFile(file, place);
      const impressionType = file.impressionType ?? null;
      for (const { part, ...print } of found.prints) {
        const image = { hasImage: true, imageRecord: null, imagePart: part, impressionType };
        prints.push({ id: randomUUID(), ...print, ...image, fileIndex });
      }
      problems.push(...found.problems);
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

async function printsOfFile(file: PrintFile, place: string): Promise<PrintsOfImage> {
  const { position, bytes, fingers, isMark } = file;
  const image = await decodeImage(bytes);
  const reason = refuseImage(image);
  if (reason) return { prints: [], problems: [{ place, reason }] };
  if (isMark) return printOfMark(image, place, position);
  if (isSlapPosition(position)) {
    const stated = fingers?.map(({ position, ...box }) => statedFinger(position, box));
    const found = stated ?? segmentSlap(image, { position });
    return printsOfSlap(image, place, found, stated ? [] : fingersOfSlap(position));
  }
  if (palmSide(position) !== undefined) return printsOfPalm(image, place, position);
  return printOfFinger(image, place, position);
}
