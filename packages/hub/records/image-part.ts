import type { GrayImage } from '@whorl/codecs';
import { cropFinger, cropRectangle, type OrientedBox } from '@whorl/fingerprint';

/** What of an image a print was taken from, in its pixels: a finger of a slap, or a part of a palm. */
export type ImagePart =
  | { readonly kind: 'finger'; readonly box: OrientedBox }
  | {
      readonly kind: 'rectangle';
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    };

/** The image that a print's minutiae are measured in. */
export function cutPart(image: GrayImage, part: ImagePart | null): GrayImage {
  if (part === null) return image;
  if (part.kind === 'finger') return cropFinger(image, part.box);
  return cropRectangle(image, part.left, part.top, part.width, part.height);
}
