import type { GrayImage } from '@whorl/codecs';
import {
  cropFinger,
  cropRectangle,
  partPixels,
  partStepPixels,
  type SlapFinger,
  templatePpi,
} from '@whorl/fingerprint';

/** The fingers of a slap, as they were when the template was made. */
export type FingersOf = (image: GrayImage) => readonly SlapFinger[];

/** The piece of an image that a template was taken from: a finger of a slap, a part of a palm. */
export function pieceOfImage(image: GrayImage, within: string, fingersOf: FingersOf): GrayImage {
  const finger = /finger (\d+)$/.exec(within);
  if (finger) return fingerOf(image, Number(finger[1]), fingersOf);
  const part = /part (\d+)\.(\d+)$/.exec(within);
  return part ? partOf(image, Number(part[1]) - 1, Number(part[2]) - 1) : image;
}

/** The same segmentation as when the template was made, so the same box. */
function fingerOf(image: GrayImage, position: number, fingersOf: FingersOf): GrayImage {
  const finger = fingersOf(image).find((found) => found.position === position);
  return finger ? cropFinger(image, finger.box) : image;
}

function partOf(image: GrayImage, row: number, column: number): GrayImage {
  const scale = image.resolution.ppi / templatePpi;
  const left = Math.round(column * partStepPixels * scale);
  const top = Math.round(row * partStepPixels * scale);
  const side = Math.round(partPixels * scale);
  const width = Math.min(side, image.width - left);
  const height = Math.min(side, image.height - top);
  return width > 0 && height > 0 ? cropRectangle(image, left, top, width, height) : image;
}
