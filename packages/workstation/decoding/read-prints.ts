import type { PrintPicture, ShownPrint } from '../viewer/print-picture.ts';
import { decode } from './decoding-client.ts';
import type { GrayPixels, ReadImage, ReadPrint } from './worker-protocol.ts';

const templatePpi = 500;

/** Gray pixels as the viewer takes them: measured in pixels at 500 ppi. */
export function pictureOf({ width, height, ppi, pixels }: GrayPixels): PrintPicture {
  const scale = templatePpi / ppi;
  return { width, height, pixels, unitSize: { width: width * scale, height: height * scale } };
}

export function shownPrintOf(print: ReadPrint): ShownPrint {
  return { picture: pictureOf(print.image), minutiae: print.minutiae, quality: print.quality };
}

export interface PrintFile {
  readonly name: string;
  readonly prints: readonly { readonly position: number; readonly print: ReadPrint }[];
}

/** Prints of one file that are looked at: two tenprint cards would keep a reader waiting. */
const printsMax = 14;

/** All prints of a file, analysed: of a transaction its single fingers, else the one image. */
export async function readPrintFile(file: File): Promise<PrintFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const images = await imagesOf(bytes);
  if (!images) {
    const image = await decode('decodeImage', { bytes });
    return {
      name: file.name,
      prints: [{ position: 0, print: await decode('analyse', { image }) }],
    };
  }
  const prints: { position: number; print: ReadPrint }[] = [];
  for (const { recordIndex, position } of images.slice(0, printsMax)) {
    prints.push({ position, print: await decode('readPrint', { recordIndex }) });
  }
  return { name: file.name, prints };
}

async function imagesOf(bytes: Uint8Array): Promise<readonly ReadImage[] | undefined> {
  try {
    const { images } = await decode('readFile', { bytes });
    return images.filter(({ isSlap, isPalm }) => !isSlap && !isPalm);
  } catch {
    // No transaction: it is taken for an image, whose decoder has the last word.
    return undefined;
  }
}
