import type { GrayImage } from '@whorl/codecs';
import type { OrientedBox } from './slap-finger.ts';

/** Skin left round the box: extraction needs some to see where ridges end, mm. */
const skinMm = 1;
const mmPerInch = 25.4;
const white = 255;

/** The finger of a box, turned upright, at the resolution of the image; white beyond its border. */
export function cropFinger(image: GrayImage, box: OrientedBox, marginMm = skinMm): GrayImage {
  const margin = (marginMm * image.resolution.ppi) / mmPerInch;
  return cutUpright(
    image,
    { ...box, width: box.width + 2 * margin, height: box.height + 2 * margin },
    whiteBeyond,
  );
}

/** A gray level at a place, which may lie beyond the border of the image. */
type Sampler = (image: GrayImage, x: number, y: number) => number;

/** What lies in a box, turned upright, in whole pixels of the image. */
export function cutUpright(image: GrayImage, box: OrientedBox, grayAt: Sampler): GrayImage {
  const width = Math.max(1, Math.round(box.width));
  const height = Math.max(1, Math.round(box.height));
  const cosine = Math.cos((box.rotationDegrees * Math.PI) / 180);
  const sine = Math.sin((box.rotationDegrees * Math.PI) / 180);
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const across = column + 0.5 - width / 2;
      const along = row + 0.5 - height / 2;
      const x = box.centerX + across * cosine + along * sine - 0.5;
      const y = box.centerY - across * sine + along * cosine - 0.5;
      pixels[row * width + column] = Math.round(grayAt(image, x, y));
    }
  }
  return { width, height, pixels, resolution: image.resolution };
}

const whiteBeyond: Sampler = (image, x, y) => {
  const { width, height } = image;
  const isBeyond = x < -0.5 || y < -0.5 || x > width - 0.5 || y > height - 0.5;
  return isBeyond ? white : grayAt(image, x, y);
};

/** Bilinear between the four pixels round a place; the border goes on beyond it. */
export function grayAt({ width, height, pixels }: GrayImage, x: number, y: number): number {
  const left = Math.min(width - 1, Math.max(0, Math.floor(x)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(y)));
  const right = Math.min(width - 1, left + 1);
  const below = Math.min(height - 1, top + 1);
  const dx = Math.min(1, Math.max(0, x - left));
  const dy = Math.min(1, Math.max(0, y - top));
  const upper = pixels[top * width + left]! * (1 - dx) + pixels[top * width + right]! * dx;
  const lower = pixels[below * width + left]! * (1 - dx) + pixels[below * width + right]! * dx;
  return upper * (1 - dy) + lower * dy;
}
