import type { PackedMinutia } from '../packed-minutia.ts';
import { cosineScale, cosines, sines, stepsBetween, turnSteps } from '../turn-tables.ts';

/**
 * The neighbourhood of a minutia as a cylinder (Cappelli, Ferrara & Maltoni, TPAMI 32(12), 2010): cells
 * over the circle round it, turned into its direction, one layer for each range of direction
 * difference. Whole numbers throughout, so that every processor gives the same cylinder.
 */
const radiusPixels = 80;
const cellsAcross = 8;
const layerCount = 6;
/** Spread of a neighbour over the cells, pixels: best of 10, 11, 12 and 13 on synthetic mated minutiae. */
const spatialSigmaPixels = 11;
const spatialReachPixels = 3 * spatialSigmaPixels;
/** Spread of a neighbour over the layers, radians (0.5 was worse on synthetic mated minutiae). */
const directionSigmaRadians = 0.7;
/** Weights of a Gaussian as whole numbers up to this. */
const weightMax = 255;

interface Cell {
  readonly x: number;
  readonly y: number;
}

/** Centres of the cells that lie inside the circle, the direction of the minutia along x. */
const cells: readonly Cell[] = createGrid().filter(isCell);
/** Values of one cylinder: a layer of each cell, cell by cell. */
export const cylinderLength: number = cells.length * layerCount;

function createGrid(): Cell[] {
  const step = (2 * radiusPixels) / cellsAcross;
  const centres = Array.from({ length: cellsAcross }, (_, i) => (i + 0.5) * step - radiusPixels);
  return centres.flatMap((y) => centres.map((x) => ({ x, y })));
}

function isCell({ x, y }: Cell): boolean {
  return Math.hypot(x, y) <= radiusPixels;
}

/** For each square of the grid, row by row, the number of its cell, or 255 where it lies outside: for the kernel. */
export const cellNumbers: Uint8Array = Uint8Array.from(createGrid(), (square, i) =>
  isCell(square) ? createGrid().slice(0, i).filter(isCell).length : 255,
);

/** Weight of a neighbour at a squared distance from a cell, indexed by a quarter of it. */
export const spatialWeights: Int32Array = Int32Array.from(
  { length: ((spatialReachPixels ** 2) >> 2) + 1 },
  (_, i) => Math.round(weightMax * Math.exp((-4 * i) / (2 * spatialSigmaPixels ** 2))),
);

/** Weight of a direction difference, by 1/256 turn, for each layer. */
export const layerWeights: readonly Int32Array[] = Array.from(
  { length: layerCount },
  (_, layer) => {
    const centre = Math.round(((layer + 0.5) * turnSteps) / layerCount);
    return Int32Array.from({ length: turnSteps }, (_, step) => {
      const radians = (stepsBetween(step, centre) * 2 * Math.PI) / turnSteps;
      return Math.round(weightMax * Math.exp(-(radians ** 2) / (2 * directionSigmaRadians ** 2)));
    });
  },
);

/** The square roots of the cylinder of one minutia among its neighbours, cylinderLength whole numbers. */
export function cylinderOf(minutiae: readonly PackedMinutia[], centreIndex: number): Int16Array {
  const centre = minutiae[centreIndex]!;
  const sums = new Int32Array(cylinderLength);
  const reach = radiusPixels + spatialReachPixels;
  for (const [index, neighbour] of minutiae.entries()) {
    const dx = neighbour.x - centre.x;
    const dy = neighbour.y - centre.y;
    if (index === centreIndex || dx * dx + dy * dy > reach * reach) continue;
    addNeighbour(sums, dx, dy, centre.turnStep, (neighbour.turnStep - centre.turnStep) & 255);
  }
  // The square root keeps a crowd of neighbours from drowning a single one.
  return Int16Array.from(sums, (sum) => Math.floor(Math.sqrt(sum)));
}

function addNeighbour(
  sums: Int32Array,
  dx: number,
  dy: number,
  turnStep: number,
  turn: number,
): void {
  const half = cosineScale >> 1;
  const x = (dx * cosines[turnStep]! + dy * sines[turnStep]! + half) >> 14;
  const y = (-dx * sines[turnStep]! + dy * cosines[turnStep]! + half) >> 14;
  for (let cell = 0; cell < cells.length; cell++) {
    const cx = x - cells[cell]!.x;
    const cy = y - cells[cell]!.y;
    const squared = cx * cx + cy * cy;
    if (squared > spatialReachPixels * spatialReachPixels) continue;
    const weight = spatialWeights[squared >> 2]!;
    for (let layer = 0; layer < layerCount; layer++) {
      sums[cell * layerCount + layer]! += weight * layerWeights[layer]![turn]!;
    }
  }
}
