import type { GrayImage } from '@whorl/codecs';

/** The picture as it looks when a card that lies turned is put straight; its border goes on beyond it. */
export function turnUpright(picture: GrayImage, skewDegrees: number): GrayImage {
  if (skewDegrees === 0) return picture;
  const { width, height, pixels } = picture;
  const cosine = Math.cos((skewDegrees * Math.PI) / 180);
  const sine = Math.sin((skewDegrees * Math.PI) / 180);
  const upright = new Uint8Array(pixels.length);
  for (let row = 0; row < height; row++) {
    const along = row + 0.5 - height / 2;
    for (let column = 0; column < width; column++) {
      const across = column + 0.5 - width / 2;
      const x = across * cosine + along * sine + width / 2 - 0.5;
      const y = along * cosine - across * sine + height / 2 - 0.5;
      const left = Math.min(width - 2, Math.max(0, Math.floor(x)));
      const top = Math.min(height - 2, Math.max(0, Math.floor(y)));
      const right = Math.min(1, Math.max(0, x - left));
      const down = Math.min(1, Math.max(0, y - top));
      const i = top * width + left;
      const upper = pixels[i]! + right * (pixels[i + 1]! - pixels[i]!);
      const lower = pixels[i + width]! + right * (pixels[i + width + 1]! - pixels[i + width]!);
      upright[row * width + column] = Math.round(upper + down * (lower - upper));
    }
  }
  return { ...picture, pixels: upright };
}
