import { join } from 'node:path';
import type { GrayImage } from '@whorl/codecs';
import { encodeImage } from '@whorl/codecs/image';
import { writeFile } from './write-file.ts';

/** Writes images as PNG into a folder, each under its name, and gives the paths. */
export async function writeImages(
  folder: string,
  images: Iterable<{ readonly name: string; readonly image: GrayImage }>,
): Promise<readonly string[]> {
  const written: string[] = [];
  for (const { name, image } of images) {
    const target = join(folder, `${name}.png`);
    writeFile(target, await encodeImage(image, 'png'));
    written.push(target);
  }
  return written;
}
