import type { GrayImage } from '@whorl/codecs';
import { boxMean } from './box-mean.ts';
import { type BitMap, type FloatMap, type MapRoom, ownMaps } from './maps.ts';

/** Side of the cells that are finger or not, pixels: half a ridge period. */
const cellPixels = 4;
/** Radius of the window whose contrast tells finger from background, cells: 20 pixels across, two ridge periods. */
const contrastRadiusCells = 2;
/** Foreground has at least this share of the contrast that the clearest tenth of the image has. */
const contrastShareMin = 0.25;
/** Paper grain and sensor noise stay below this contrast, gray levels. */
const contrastGrayLevelsMin = 4;
/** Radius of the window in which most cells must agree, cells. */
const majorityRadiusCells = 2;
/** Share of that window that must be finger: above a half, because contrast reaches over the edge. */
const majorityShare = 0.6;
/** Islands below this share of the largest region are smudges, not a second part of the finger. */
const islandShareMin = 0.15;

/** Where there is finger: enough contrast round about, without islands and holes. */
export function segmentForeground(image: GrayImage, room: MapRoom = ownMaps): BitMap {
  const contrast = localContrast(image, room);
  const candidate = room.floatMap(contrast.width, contrast.height);
  const threshold = Math.max(
    contrastGrayLevelsMin,
    contrastShareMin * upperDecile(contrast.values),
  );
  for (let i = 0; i < candidate.values.length; i++) {
    candidate.values[i] = contrast.values[i]! >= threshold ? 1 : 0;
  }
  const majority = boxMean(candidate, majorityRadiusCells, room);
  const mask = room.bitMap(contrast.width, contrast.height);
  for (let i = 0; i < mask.bits.length; i++)
    mask.bits[i] = majority.values[i]! > majorityShare ? 1 : 0;
  return toPixels(fillHoles(keepLargeRegions(mask, room), room), image, room);
}

/** Standard deviation of the gray levels in a window round each cell. */
function localContrast(image: GrayImage, room: MapRoom): FloatMap {
  const { means, squares } = cellMoments(image, room);
  const mean = boxMean(means, contrastRadiusCells, room);
  const contrast = boxMean(squares, contrastRadiusCells, room);
  for (let i = 0; i < mean.values.length; i++) {
    contrast.values[i] = Math.sqrt(Math.max(0, contrast.values[i]! - mean.values[i]! ** 2));
  }
  return contrast;
}

/** Means of the gray levels and of their squares over each cell. */
function cellMoments(
  { width, height, pixels }: GrayImage,
  room: MapRoom,
): { readonly means: FloatMap; readonly squares: FloatMap } {
  const columns = Math.ceil(width / cellPixels);
  const rows = Math.ceil(height / cellPixels);
  const means = room.floatMap(columns, rows);
  const squares = room.floatMap(columns, rows);
  for (let row = 0; row < rows; row++) {
    const bottom = Math.min(height, (row + 1) * cellPixels);
    for (let column = 0; column < columns; column++) {
      const right = Math.min(width, (column + 1) * cellPixels);
      let sum = 0;
      let squareSum = 0;
      for (let y = row * cellPixels; y < bottom; y++) {
        for (let x = column * cellPixels; x < right; x++) {
          const level = pixels[y * width + x]!;
          sum += level;
          squareSum += level * level;
        }
      }
      const count = (bottom - row * cellPixels) * (right - column * cellPixels);
      means.values[row * columns + column] = sum / count;
      squares.values[row * columns + column] = squareSum / count;
    }
  }
  return { means, squares };
}

function toPixels(cells: BitMap, { width, height }: GrayImage, room: MapRoom): BitMap {
  const mask = room.bitMap(width, height);
  for (let row = 0; row < cells.height; row++) {
    const first = row * cellPixels * width;
    for (let x = 0; x < width; x++) {
      mask.bits[first + x] = cells.bits[row * cells.width + Math.floor(x / cellPixels)]!;
    }
    // The other rows of the cells are like their first.
    const bottom = Math.min(height, (row + 1) * cellPixels);
    for (let y = row * cellPixels + 1; y < bottom; y++) {
      mask.bits.copyWithin(y * width, first, first + width);
    }
  }
  return mask;
}

function upperDecile(values: Float32Array): number {
  const bins = new Uint32Array(256);
  for (const value of values) bins[Math.min(255, Math.floor(value * 2))]!++;
  let above = 0;
  for (let bin = 255; bin > 0; bin--) {
    above += bins[bin]!;
    if (above >= values.length / 10) return bin / 2;
  }
  return 0;
}

function keepLargeRegions(mask: BitMap, room: MapRoom): BitMap {
  const { labels, sizes } = labelRegions(mask, 1);
  const largest = sizes.reduce((max, size) => Math.max(max, size), 0);
  const result = room.bitMap(mask.width, mask.height);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    result.bits[i] = label > 0 && sizes[label - 1]! >= islandShareMin * largest ? 1 : 0;
  }
  return result;
}

/** A hole is background that does not reach the image border. */
function fillHoles(mask: BitMap, room: MapRoom): BitMap {
  const { width, height } = mask;
  const { labels, sizes } = labelRegions(mask, 0);
  const reachesBorder = new Uint8Array(sizes.length + 1);
  for (let x = 0; x < width; x++) {
    reachesBorder[labels[x]!] = 1;
    reachesBorder[labels[(height - 1) * width + x]!] = 1;
  }
  for (let y = 0; y < height; y++) {
    reachesBorder[labels[y * width]!] = 1;
    reachesBorder[labels[y * width + width - 1]!] = 1;
  }
  const result = room.bitMap(width, height);
  for (let i = 0; i < labels.length; i++) {
    result.bits[i] = mask.bits[i] === 1 || reachesBorder[labels[i]!] === 0 ? 1 : 0;
  }
  return result;
}

interface Regions {
  /** 0 outside, else 1 + index into sizes. */
  readonly labels: Int32Array;
  readonly sizes: readonly number[];
}

/** Four-connected regions of the pixels whose bit has the given value. */
function labelRegions({ width, height, bits }: BitMap, value: 0 | 1): Regions {
  const labels = new Int32Array(width * height);
  const stack = new Int32Array(width * height);
  const sizes: number[] = [];
  for (let seed = 0; seed < bits.length; seed++) {
    if (bits[seed] !== value || labels[seed] !== 0) continue;
    const label = sizes.length + 1;
    let size = 0;
    let top = 0;
    stack[top++] = seed;
    labels[seed] = label;
    const visit = (i: number): void => {
      if (bits[i] !== value || labels[i] !== 0) return;
      labels[i] = label;
      stack[top++] = i;
    };
    while (top > 0) {
      const i = stack[--top]!;
      const x = i % width;
      size++;
      if (x > 0) visit(i - 1);
      if (x < width - 1) visit(i + 1);
      if (i >= width) visit(i - width);
      if (i < bits.length - width) visit(i + width);
    }
    sizes.push(size);
  }
  return { labels, sizes };
}
