import type { GrayImage } from '@whorl/codecs';

/** Resolution at which ruling is looked for: a printed line of 0.3 mm is a pixel wide. */
export const rulingPpi = 100;
/** So far from a line it is lighter on both sides, pixels at 100 ppi: 0.8 mm. */
const besidePixels = 3;
/** Least step from a line to both of its sides, gray levels. */
const stepMin = 10;

/** 1 where a pixel may be of a line in one direction, 0 elsewhere. */
export interface LineMap {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** Pixels darker than what lies on both sides of them: of lines that run across, and downwards. */
export function linePixels(picture: GrayImage): {
  readonly across: LineMap;
  readonly down: LineMap;
} {
  const { width, height, pixels } = picture;
  const across = new Uint8Array(width * height);
  const down = new Uint8Array(width * height);
  for (let y = besidePixels; y < height - besidePixels; y++) {
    for (let x = besidePixels; x < width - besidePixels; x++) {
      const i = y * width + x;
      const needed = pixels[i]! + stepMin;
      const above = pixels[i - besidePixels * width]!;
      const below = pixels[i + besidePixels * width]!;
      if (above >= needed && below >= needed) across[i] = 1;
      if (pixels[i - besidePixels]! >= needed && pixels[i + besidePixels]! >= needed) down[i] = 1;
    }
  }
  return {
    across: { width, height, values: across },
    down: { width, height, values: down },
  };
}

/** Half the length over which a line is followed, pixels at 100 ppi: 8 mm. Letters are shorter. */
const reachPixels = 32;
/** Share of that length that must be line: ridges and breaks cross it. */
const followedShare = 0.6;

/** What of an upright map belongs to lines that run on: `across` along x, else along y. */
export function longLines(map: LineMap, direction: 'across' | 'down'): LineMap {
  const { width, height, values } = map;
  const [along, aside] = direction === 'across' ? [1, width] : [width, 1];
  const [length, count] = direction === 'across' ? [width, height] : [height, width];
  const kept = new Uint8Array(values.length);
  const sums = new Uint32Array(length + 1);
  const isLine = (i: number, line: number): boolean =>
    // What is left of the skew takes a line to its neighbour.
    values[i] === 1 ||
    (line > 0 && values[i - aside] === 1) ||
    (line < count - 1 && values[i + aside] === 1);
  for (let line = 0; line < count; line++) {
    const start = line * aside;
    for (let k = 0; k < length; k++) {
      sums[k + 1] = sums[k]! + (isLine(start + k * along, line) ? 1 : 0);
    }
    for (let k = 0; k < length; k++) {
      const i = start + k * along;
      if (values[i] === 0) continue;
      const from = Math.max(0, k - reachPixels);
      const to = Math.min(length, k + reachPixels + 1);
      if (sums[to]! - sums[from]! >= followedShare * (to - from)) kept[i] = 1;
    }
  }
  return { width, height, values: kept };
}

/** Share of a stretch of one line that is ruled, the neighbours of the line counted for it. */
export function ruledShare(
  map: LineMap,
  direction: 'across' | 'down',
  line: number,
  from: number,
  to: number,
): number {
  const { width, height, values } = map;
  const [count, length] = direction === 'across' ? [height, width] : [width, height];
  const [first, last] = [Math.max(0, Math.round(from)), Math.min(length, Math.round(to))];
  if (line < 0 || line >= count || last <= first) return 0;
  let ruled = 0;
  for (let k = first; k < last; k++) {
    for (let near = Math.max(0, line - 1); near <= Math.min(count - 1, line + 1); near++) {
      const i = direction === 'across' ? near * width + k : k * width + near;
      if (values[i] === 0) continue;
      ruled++;
      break;
    }
  }
  return ruled / (last - first);
}
