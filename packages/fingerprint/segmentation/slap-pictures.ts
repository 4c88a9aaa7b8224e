import type { GrayImage } from '@whorl/codecs';
import type { FloatMap } from '../extraction/maps.ts';
import { analysisPpi, cellPixels } from './analysis-scale.ts';
import { cellMm, type RidgeRegion } from './ridge-regions.ts';

const resolution = { ppi: analysisPpi, source: 'stated' } as const;

/** A map over cells at the size of the picture that it was taken from; 1 is black. */
export function cellPicture(map: FloatMap): GrayImage {
  const { width, height, values } = map;
  return enlarged(width, height, (cell) => 255 - 255 * Math.min(1, Math.max(0, values[cell]!)));
}

/** Every region in a gray of its own. */
export function regionPicture(
  regions: readonly RidgeRegion[],
  { width, height }: FloatMap,
): GrayImage {
  const shades = new Uint8Array(width * height).fill(255);
  for (const [index, { cells }] of regions.entries()) {
    const shade = (index * 67) % 200;
    for (const { x, y } of cells) {
      shades[Math.floor(y / cellMm) * width + Math.floor(x / cellMm)] = shade;
    }
  }
  return enlarged(width, height, (cell) => shades[cell]!);
}

function enlarged(columns: number, rows: number, shade: (cell: number) => number): GrayImage {
  const width = columns * cellPixels;
  const height = rows * cellPixels;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / cellPixels) * columns;
    for (let x = 0; x < width; x++) {
      pixels[y * width + x] = Math.round(shade(row + Math.floor(x / cellPixels)));
    }
  }
  return { width, height, pixels, resolution };
}
