import type { GrayImage } from '@whorl/codecs';
import { cropFinger } from '../crop-finger.ts';
import type { OrientedBox } from '../slap-finger.ts';

/** One box of a card as an image of its own, put straight; what lies outside of the box stays out. */
export function cutCell(scan: GrayImage, box: OrientedBox): GrayImage {
  return cropFinger(scan, box, 0);
}
