// Synthetic marks side by side, a row for each clarity, to be looked at.
import type { GrayImage } from '../../packages/codecs/index.ts';
import {
  createImpression,
  createMasterFinger,
  markClarities,
} from '../../packages/fingerprint/index.ts';
import { downsample } from '../../packages/fingerprint/segmentation/downsample.ts';

/** One finger a column. Their marks lie on different things. */
const fingerSeeds = [200, 201, 202, 203];
const firstImpression = 20;

/** The marks at 250 ppi. */
export function markSheet(): GrayImage {
  const rows = markClarities.map((clarity, row) =>
    fingerSeeds.map((seed, column) => {
      const options = {
        seed: firstImpression + row + 3 * column,
        kind: 'latent',
        clarity,
      } as const;
      return downsample(createImpression(createMasterFinger({ seed }), options));
    }),
  );
  const { width, height, resolution } = rows[0]![0]!;
  const sheetWidth = width * fingerSeeds.length;
  const pixels = new Uint8Array(sheetWidth * height * rows.length);
  for (const [row, images] of rows.entries()) {
    for (const [column, image] of images.entries()) {
      for (let y = 0; y < height; y++) {
        const line = image.pixels.subarray(y * width, (y + 1) * width);
        pixels.set(line, (row * height + y) * sheetWidth + column * width);
      }
    }
  }
  return { width: sheetWidth, height: height * rows.length, pixels, resolution };
}
