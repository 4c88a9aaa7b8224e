import { join } from 'node:path';
import type { GrayImage } from '@whorl/codecs';
import { encodeImage } from '@whorl/codecs/image';
import { extract, extractMark, segmentSlap, type Trace, type TraceStep } from '@whorl/fingerprint';
import type { PrintOptions } from '../files/print.ts';
import type { SegmentedSlap } from '../files/segment-file.ts';
import { writeFile } from '../files/write-file.ts';
import { minutiaePicture } from './minutiae-picture.ts';
import { writePicture } from './write-picture.ts';

/** Renders every step of one extraction as PNG into a folder; gives the names of the steps. */
export function writeTrace(
  image: GrayImage,
  folder: string,
  { isMark = false }: PrintOptions = {},
): Promise<readonly string[]> {
  const read = isMark ? extractMark : extract;
  return writeSteps(folder, (trace) => read(image, { trace }));
}

/** The same for the segmentation of a slap. */
export function writeSlapTrace(slap: SegmentedSlap, folder: string): Promise<readonly string[]> {
  return writeSteps(folder, (trace) => segmentSlap(slap.image, { ...slap.options, trace }));
}

async function writeSteps(
  folder: string,
  run: (trace: Trace) => unknown,
): Promise<readonly string[]> {
  const steps: TraceStep[] = [];
  run({ record: (name, render) => steps.push({ name, ...render() }) });
  for (const { name, picture, minutiae } of steps) {
    const path = join(folder, `${name}.png`);
    if (minutiae) await writePicture(path, await minutiaePicture(picture, minutiae));
    else writeFile(path, await encodeImage(picture, 'png'));
  }
  return steps.map(({ name }) => name);
}
