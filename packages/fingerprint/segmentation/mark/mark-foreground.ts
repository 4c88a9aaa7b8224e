import type { GrayImage } from '@whorl/codecs';
import { boxMean } from '../../extraction/box-mean.ts';
import { type BitMap, createBitMap, type FloatMap } from '../../extraction/maps.ts';
import { cellPixels } from '../analysis-scale.ts';
import { downsample } from '../downsample.ts';
import { measureRidgeEnergy } from '../ridge-energy.ts';
import { sideNeighbours } from '../side-neighbours.ts';
import { otsuThreshold } from './otsu-threshold.ts';

/** Cells stronger than this share of all are strokes of print, and count as no more than the mark. */
const strokeShare = 0.05;
/** Radius of the mean over cells, taken twice: marks are blobs of a centimetre, letters are not. */
const meanRadiusCells = 2;
/** Waves lower than this are the noise of the camera, gray levels. */
const waveLevelsMin = 1;
/**
 * A picture is ridges all over, as of a mark that somebody has cut out, where its lower cells reach this share
 * of the higher ones and the higher ones fill this share of it. Synthetic marks and pieces of prints differ there.
 */
const fullHeightShareMin = 0.6;
const fullAreaShareMin = 0.33;
/** Side of a cell at 500 ppi, pixels. */
const sidePixels = 2 * cellPixels;

/**
 * Where an image at 500 ppi shows a mark, whatever lies under and round it: the one area in which
 * waves of ridge period stand higher than elsewhere. Of several marks it takes the strongest.
 */
export function markForeground(image: GrayImage): BitMap {
  const { amplitude } = measureRidgeEnergy(downsample(image));
  const cap = amplitude.values.toSorted()[Math.floor((1 - strokeShare) * amplitude.values.length)]!;
  const capped = { ...amplitude, values: amplitude.values.map((wave) => Math.min(cap, wave)) };
  const mean = boxMean(boxMean(capped, meanRadiusCells), meanRadiusCells);
  const cells = strongestArea(mean, markThreshold(mean.values));
  return paintCells(cells, amplitude, image);
}

/** From which height on cells are mark; a picture that is ridges all over has nothing to part. */
function markThreshold(values: Float32Array): number {
  const threshold = otsuThreshold(values);
  const [lower, higher] = [
    values.filter((v) => v < threshold),
    values.filter((v) => v >= threshold),
  ];
  const isFull =
    meanOf(lower) > fullHeightShareMin * meanOf(higher) &&
    higher.length > fullAreaShareMin * values.length;
  return Math.max(waveLevelsMin, isFull ? 0 : threshold);
}

function meanOf(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Cells of the four-connected area above the threshold whose values sum up highest. */
function strongestArea({ width, height, values }: FloatMap, threshold: number): readonly number[] {
  const isSeen = new Uint8Array(values.length);
  let best: readonly number[] = [];
  let bestSum = 0;
  for (const start of values.keys()) {
    if (isSeen[start] === 1 || values[start]! < threshold) continue;
    const area = [start];
    isSeen[start] = 1;
    let sum = 0;
    for (const cell of area) {
      sum += values[cell]!;
      for (const next of sideNeighbours(cell, width, height)) {
        if (isSeen[next] === 1 || values[next]! < threshold) continue;
        isSeen[next] = 1;
        area.push(next);
      }
    }
    if (sum <= bestSum) continue;
    [best, bestSum] = [area, sum];
  }
  return best;
}

function paintCells(cells: readonly number[], map: FloatMap, image: GrayImage): BitMap {
  const mask = createBitMap(image.width, image.height);
  // The last cells stand for the rest up to the border too, which is less than a cell.
  const end = (index: number, count: number, size: number): number =>
    index === count - 1 ? size : Math.min(size, (index + 1) * sidePixels);
  for (const cell of cells) {
    const [column, row] = [cell % map.width, Math.floor(cell / map.width)];
    const right = end(column, map.width, mask.width);
    for (let y = row * sidePixels; y < end(row, map.height, mask.height); y++) {
      mask.bits.fill(1, y * mask.width + column * sidePixels, y * mask.width + right);
    }
  }
  return mask;
}
