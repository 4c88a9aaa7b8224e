import type { GrayImage } from '@whorl/codecs';
import { boxCorners, type OrientedBox } from './slap-finger.ts';

/** Half the width of the lines, as a share of the picture's width. */
const strokeShare = 0.0012;

/** The picture with the outlines of the boxes in black, for a trace; the CLI draws finer ones. */
export function drawBoxes(image: GrayImage, boxes: readonly OrientedBox[]): GrayImage {
  const { width, height } = image;
  const pixels = image.pixels.slice();
  const reach = Math.max(1, Math.round(strokeShare * width));
  const dot = (x: number, y: number): void => {
    for (let row = Math.round(y) - reach; row <= Math.round(y) + reach; row++) {
      for (let column = Math.round(x) - reach; column <= Math.round(x) + reach; column++) {
        if (row < 0 || column < 0 || row >= height || column >= width) continue;
        pixels[row * width + column] = 0;
      }
    }
  };
  for (const box of boxes) {
    const corners = boxCorners(box);
    for (const [i, [fromX, fromY]] of corners.entries()) {
      const [toX, toY] = corners[(i + 1) % corners.length]!;
      const steps = Math.ceil(Math.hypot(toX - fromX, toY - fromY));
      for (let step = 0; step <= steps; step++) {
        const share = step / steps;
        dot(fromX + share * (toX - fromX), fromY + share * (toY - fromY));
      }
    }
  }
  return { ...image, pixels };
}
