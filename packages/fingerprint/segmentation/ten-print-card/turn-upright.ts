import type { GrayImage } from '@whorl/codecs';
import { cutUpright, grayAt } from '../crop-finger.ts';

/** The picture as it looks when a card that lies turned is put straight; its border goes on beyond it. */
export function turnUpright(picture: GrayImage, skewDegrees: number): GrayImage {
  if (skewDegrees === 0) return picture;
  const { width, height } = picture;
  const all = { centerX: width / 2, centerY: height / 2, width, height };
  return cutUpright(picture, { ...all, rotationDegrees: skewDegrees }, grayAt);
}
