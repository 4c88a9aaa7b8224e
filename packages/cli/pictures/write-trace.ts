import { join } from 'node:path';
import type { GrayImage } from '@whorl/codecs';
import { encodeImage } from '@whorl/codecs/image';
import { extract, type TraceStep } from '@whorl/fingerprint';
import { writeFile } from '../files/write-file.ts';
import { minutiaePicture } from './minutiae-picture.ts';
import { writePicture } from './write-picture.ts';

/** Renders every step of one extraction as PNG into a folder; gives the names of the steps. */
export async function writeTrace(image: GrayImage, folder: string): Promise<readonly string[]> {
  const steps: TraceStep[] = [];
  extract(image, { trace: { record: (name, render) => steps.push({ name, ...render() }) } });
  for (const { name, picture, minutiae } of steps) {
    const path = join(folder, `${name}.png`);
    if (minutiae) await writePicture(path, await minutiaePicture(picture, minutiae));
    else writeFile(path, await encodeImage(picture, 'png'));
  }
  return steps.map(({ name }) => name);
}
