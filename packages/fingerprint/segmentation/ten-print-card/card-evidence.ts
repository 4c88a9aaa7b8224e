import type { GrayImage } from '@whorl/codecs';
import type { FloatMap } from '../../extraction/maps.ts';
import { downsample } from '../downsample.ts';
import { measureRidgeEnergy } from '../ridge-energy.ts';
import { estimateSkew } from './card-skew.ts';
import { type LineMap, linePixels, longLines, rulingPpi } from './ruling.ts';
import { turnUpright } from './turn-upright.ts';

/** Side of a cell of the ridge map, pixels at 250 ppi: 1 mm, four pixels at 100 ppi. */
const ridgeCellPixels = 10;
export const pixelsPerRidgeCell = 4;
export const mmPerPixel = 25.4 / rulingPpi;
/** From this on a cell shows ridges. */
export const ridgenessMin = 0.5;

/** What a scan shows of a card, with the card put straight; measured in pixels at 100 ppi. */
export interface CardEvidence {
  readonly width: number;
  readonly height: number;
  readonly skewDegrees: number;
  readonly across: LineMap;
  readonly down: LineMap;
  /** Cells of pixelsPerRidgeCell pixels, 0 to 1. */
  readonly ridgeness: FloatMap;
}

/** Looks for lines and ridges in a scan. */
export function gatherEvidence(scan: GrayImage): CardEvidence {
  const picture = downsample(scan);
  const lying = linePixels(downsample(picture, rulingPpi));
  const skewDegrees = estimateSkew(lying.across, lying.down);
  const upright = turnUpright(picture, skewDegrees);
  const lines = linePixels(downsample(upright, rulingPpi));
  const { width, height } = lines.across;
  return {
    width,
    height,
    skewDegrees,
    across: longLines(lines.across, 'across'),
    down: longLines(lines.down, 'down'),
    ridgeness: measureRidgeEnergy(upright, ridgeCellPixels).ridgeness,
  };
}

/** Share of each row (or column) between two places that shows ridges, a number a pixel. */
export function ridgeProfile(
  { ridgeness, width, height }: CardEvidence,
  along: 'x' | 'y',
  from: number,
  to: number,
): Float32Array {
  const length = along === 'x' ? width : height;
  const first = Math.max(0, Math.floor(from / pixelsPerRidgeCell));
  const end = along === 'x' ? ridgeness.height : ridgeness.width;
  const last = Math.min(end, Math.ceil(to / pixelsPerRidgeCell));
  const shares = Array.from({ length: Math.ceil(length / pixelsPerRidgeCell) }, (_, cell) => {
    let count = 0;
    for (let k = first; k < last; k++) {
      const [column, row] = along === 'x' ? [cell, k] : [k, cell];
      if (ridgeAt(ridgeness, column, row) >= ridgenessMin) count++;
    }
    return count / Math.max(1, last - first);
  });
  return Float32Array.from({ length }, (_, i) => shares[Math.floor(i / pixelsPerRidgeCell)]!);
}

/** Ridgeness of a cell; none beyond the map. */
export function ridgeAt({ width, height, values }: FloatMap, column: number, row: number): number {
  if (column < 0 || row < 0 || column >= width || row >= height) return 0;
  return values[row * width + column]!;
}
