import { type BitMap, createBitMap, createFloatMap, type FloatMap } from '../extraction/maps.ts';
import { cellsPerMm } from './analysis-scale.ts';
import type { Point } from './finger-frame.ts';
import { sideNeighbours } from './side-neighbours.ts';

/** Mean ridgeness round a cell from which on it is finger; handwriting and paper stay below 0.3. */
const ridgenessMin = 0.34;
/** Radius of that mean, cells: 1.5 mm about. */
const meanRadiusCells = 1;
/** A punched hole has 6 to 8 mm across and spoils a millimetre round it; larger gaps are none, mm². */
const holeAreaMm2Max = 90;
/** Gaps narrower than twice this are closed, necks narrower than twice this are cut, cells. */
const strayRadiusCells = 1;
/** Less ridge than this is a smudge or a bit of a neighbouring box of the card. */
const regionAreaMm2Min = 30;

/** A connected area of ridges. */
export interface RidgeRegion {
  readonly cells: readonly RidgeCell[];
}

export interface RidgeCell extends Point {
  readonly ridgeness: number;
}

/** Side of a cell, mm. */
export const cellMm = 1 / cellsPerMm;
export const cellAreaMm2 = cellMm * cellMm;

/** Areas of ridges, largest first, with what little holes they have filled. */
export function findRidgeRegions(ridgeness: FloatMap): readonly RidgeRegion[] {
  const mean = meanAround(meanAround(ridgeness));
  const found = ridgeMask(mean);
  const whole = union(found, holesIn(erode(dilate(found))));
  const mask = dilate(erode(whole));
  return connectedCells(mask, 1)
    .filter((cells) => cells.length * cellAreaMm2 >= regionAreaMm2Min)
    .sort((a, b) => b.length - a.length)
    .map((cells) => ({ cells: cells.map((cell) => ridgeCell(mean, cell)) }));
}

function ridgeMask({ width, height, values }: FloatMap): BitMap {
  const mask = createBitMap(width, height);
  for (let i = 0; i < mask.bits.length; i++) mask.bits[i] = values[i]! >= ridgenessMin ? 1 : 0;
  return mask;
}

/** Gaps that ridges enclose and that are no larger than a punched hole. */
function holesIn(mask: BitMap): BitMap {
  const holes = createBitMap(mask.width, mask.height);
  for (const hole of connectedCells(mask, 0)) {
    if (hole.length * cellAreaMm2 > holeAreaMm2Max || reachesBorder(mask, hole)) continue;
    for (const cell of hole) holes.bits[cell] = 1;
  }
  return dilate(holes);
}

function union(a: BitMap, b: BitMap): BitMap {
  return { ...a, bits: a.bits.map((bit, i) => bit | b.bits[i]!) };
}

/** Yes where a cell in reach is yes. */
function dilate(mask: BitMap): BitMap {
  return spread(mask, 1);
}

/** No where a cell in reach is no; beyond the border the picture goes on as it is. */
function erode(mask: BitMap): BitMap {
  return spread(mask, 0);
}

function spread({ width, height, bits }: BitMap, value: 0 | 1): BitMap {
  const result = createBitMap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let isNear = false;
      for (let dy = -strayRadiusCells; dy <= strayRadiusCells; dy++) {
        for (let dx = -strayRadiusCells; dx <= strayRadiusCells; dx++) {
          if (x + dx < 0 || y + dy < 0 || x + dx >= width || y + dy >= height) continue;
          if (bits[(y + dy) * width + x + dx] === value) isNear = true;
        }
      }
      result.bits[y * width + x] = isNear ? value : 1 - value;
    }
  }
  return result;
}

function ridgeCell({ width, values }: FloatMap, cell: number): RidgeCell {
  const x = ((cell % width) + 0.5) * cellMm;
  const y = (Math.floor(cell / width) + 0.5) * cellMm;
  return { x, y, ridgeness: values[cell]! };
}

function meanAround({ width, height, values }: FloatMap): FloatMap {
  const mean = createFloatMap(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      let count = 0;
      for (let dy = -meanRadiusCells; dy <= meanRadiusCells; dy++) {
        for (let dx = -meanRadiusCells; dx <= meanRadiusCells; dx++) {
          if (x + dx < 0 || y + dy < 0 || x + dx >= width || y + dy >= height) continue;
          sum += values[(y + dy) * width + x + dx]!;
          count++;
        }
      }
      mean.values[y * width + x] = sum / count;
    }
  }
  return mean;
}

function reachesBorder({ width, height }: BitMap, cells: readonly number[]): boolean {
  return cells.some((cell) => {
    const x = cell % width;
    const y = Math.floor(cell / width);
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  });
}

/** Four-connected groups of the cells whose bit has the given value. */
function connectedCells({ width, height, bits }: BitMap, value: 0 | 1): number[][] {
  const isSeen = new Uint8Array(bits.length);
  const groups: number[][] = [];
  for (let seed = 0; seed < bits.length; seed++) {
    if (bits[seed] !== value || isSeen[seed] === 1) continue;
    const group = [seed];
    isSeen[seed] = 1;
    for (let next = 0; next < group.length; next++) {
      for (const cell of sideNeighbours(group[next]!, width, height)) {
        if (bits[cell] !== value || isSeen[cell] === 1) continue;
        isSeen[cell] = 1;
        group.push(cell);
      }
    }
    groups.push(group);
  }
  return groups;
}
