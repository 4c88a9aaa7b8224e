import { angleDifference, signedAngleDifference } from './angle.ts';
import type { MinutiaArrays } from './minutia-arrays.ts';

/**
 * Minutia Cylinder-Code (Cappelli, Ferrara & Maltoni, TPAMI 32(12), 2010), bit form. Each minutia gets
 * a cylinder of cells over its neighbourhood, turned into its own direction, one layer for each
 * range of direction difference; a bit says that a neighbour of that kind lies near the cell.
 * Parameters are those of the paper unless a comment says why not.
 */
const radiusPixels = 70;
const cellsAcross = 8;
const layers = 6;
const spatialSigmaPixels = 28 / 3;
const directionalSigma = (2 * Math.PI) / 9;
/** A cell with more than this contribution is set (the threshold of the paper's bit form). */
const bitThreshold = 0.01;
/** Neighbours needed within reach before a cylinder says anything. */
const neighboursMin = 2;

const cellsPerLayer = cellsAcross * cellsAcross;
/** 32-bit words of one cylinder: 8 · 8 · 6 bits. */
export const cylinderWords = (cellsPerLayer * layers) / 32;

export interface Cylinders {
  /** cylinderWords words a minutia. */
  readonly bits: Uint32Array;
  /** Set bits a minutia; 0 where the cylinder says nothing. */
  readonly population: Uint16Array;
}

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly index: number;
}

/** Cells whose centre lies inside the circle, relative to the minutia, its direction along x. */
const cells: readonly Cell[] = createCells();
const layerAngles: readonly number[] = Array.from(
  { length: layers },
  (_, layer) => -Math.PI + (layer + 0.5) * ((2 * Math.PI) / layers),
);

function createCells(): Cell[] {
  const result: Cell[] = [];
  const step = (2 * radiusPixels) / cellsAcross;
  for (let row = 0; row < cellsAcross; row++) {
    for (let column = 0; column < cellsAcross; column++) {
      const x = (column + 0.5) * step - radiusPixels;
      const y = (row + 0.5) * step - radiusPixels;
      if (Math.hypot(x, y) <= radiusPixels)
        result.push({ x, y, index: row * cellsAcross + column });
    }
  }
  return result;
}

export function buildCylinders(minutiae: MinutiaArrays): Cylinders {
  const bits = new Uint32Array(minutiae.count * cylinderWords);
  const population = new Uint16Array(minutiae.count);
  for (let center = 0; center < minutiae.count; center++) {
    const neighbours = neighboursOf(minutiae, center);
    if (neighbours.length < neighboursMin) continue;
    population[center] = fillCylinder(bits, center * cylinderWords, neighbours);
  }
  return { bits, population };
}

interface Neighbour {
  /** Position relative to the minutia, turned into its direction, pixels. */
  readonly x: number;
  readonly y: number;
  /** Its direction relative to that of the minutia, radians. */
  readonly turn: number;
}

function neighboursOf(minutiae: MinutiaArrays, center: number): Neighbour[] {
  const reach = radiusPixels + 3 * spatialSigmaPixels;
  const cosine = Math.cos(minutiae.angle[center]!);
  const sine = Math.sin(minutiae.angle[center]!);
  const result: Neighbour[] = [];
  for (let i = 0; i < minutiae.count; i++) {
    if (i === center) continue;
    const dx = minutiae.x[i]! - minutiae.x[center]!;
    const dy = minutiae.y[center]! - minutiae.y[i]!;
    if (dx * dx + dy * dy > reach * reach) continue;
    result.push({
      x: dx * cosine + dy * sine,
      y: -dx * sine + dy * cosine,
      turn: signedAngleDifference(minutiae.angle[i]!, minutiae.angle[center]!),
    });
  }
  return result;
}

function fillCylinder(bits: Uint32Array, offset: number, neighbours: readonly Neighbour[]): number {
  const reachSquared = (3 * spatialSigmaPixels) ** 2;
  const spatialScale = 1 / (spatialSigmaPixels * Math.sqrt(2 * Math.PI));
  let population = 0;
  for (const cell of cells) {
    const sums = new Float64Array(layers);
    for (const neighbour of neighbours) {
      const distanceSquared = (neighbour.x - cell.x) ** 2 + (neighbour.y - cell.y) ** 2;
      if (distanceSquared > reachSquared) continue;
      const spatial = spatialScale * Math.exp(-distanceSquared / (2 * spatialSigmaPixels ** 2));
      for (let layer = 0; layer < layers; layer++) {
        sums[layer] =
          sums[layer]! + spatial * directionalShare(layerAngles[layer]!, neighbour.turn);
      }
    }
    for (let layer = 0; layer < layers; layer++) {
      if (sums[layer]! <= bitThreshold) continue;
      const bit = layer * cellsPerLayer + cell.index;
      const word = offset + (bit >>> 5);
      bits[word] = bits[word]! | (1 << (bit & 31));
      population++;
    }
  }
  return population;
}

/** Share of a Gaussian round the neighbour's direction that falls into the layer (paper, eq. 11). */
function directionalShare(layerAngle: number, turn: number): number {
  const difference = angleDifference(layerAngle, turn);
  const half = Math.PI / layers;
  return (
    normalShare((difference + half) / directionalSigma) -
    normalShare((difference - half) / directionalSigma)
  );
}

/** Cumulative normal distribution by the logistic approximation of Bowling et al. (2009), error below 0.0002. */
function normalShare(z: number): number {
  return 1 / (1 + Math.exp(-0.07056 * z * z * z - 1.5976 * z));
}
