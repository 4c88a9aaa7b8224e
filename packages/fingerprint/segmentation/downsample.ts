import type { GrayImage } from '@whorl/codecs';
import { analysisPpi } from './analysis-scale.ts';

/** The image at fewer pixels per inch: every pixel the mean of the area that it covers. */
export function downsample(image: GrayImage, ppi: number = analysisPpi): GrayImage {
  const step = image.resolution.ppi / ppi;
  const width = Math.max(1, Math.round(image.width / step));
  const height = Math.max(1, Math.round(image.height / step));
  const columns = spans(image.width, width);
  const rows = spans(image.height, height);
  const pixels = new Uint8Array(width * height);
  const sums = new Uint32Array(image.width);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [rows[y]!, rows[y + 1]!];
    sums.fill(0);
    for (let row = top; row < bottom; row++) {
      const start = row * image.width;
      for (let x = 0; x < image.width; x++) sums[x]! += image.pixels[start + x]!;
    }
    for (let x = 0; x < width; x++) {
      const [left, right] = [columns[x]!, columns[x + 1]!];
      let sum = 0;
      for (let column = left; column < right; column++) sum += sums[column]!;
      pixels[y * width + x] = Math.round(sum / ((right - left) * (bottom - top)));
    }
  }
  return { width, height, pixels, resolution: { ...image.resolution, ppi } };
}

/** Where each target pixel begins in the source, and after the last where it ends; none is empty. */
function spans(sourceLength: number, targetLength: number): readonly number[] {
  const starts = Array.from({ length: targetLength + 1 }, (_, i) =>
    Math.min(sourceLength - 1, Math.floor((i * sourceLength) / targetLength)),
  );
  return starts.map((start, i) => (i === 0 ? 0 : i === targetLength ? sourceLength : start));
}
