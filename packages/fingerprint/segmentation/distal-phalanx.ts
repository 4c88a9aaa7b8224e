import type { FingerColumn } from './finger-columns.ts';
import { fingerAxes, type Point } from './finger-frame.ts';
import { estimateFingerRotation } from './finger-rotation.ts';
import { cellMm, type RidgeCell } from './ridge-regions.ts';

/** The crease below the distal phalanx lies this far from the tip, mm. */
const creaseMmMin = 15;
const creaseMmMax = 34;
/** A crease is where the ridge falls to this share of what the phalanx has in the mean. */
const creaseShareMax = 0.6;
/** Where no crease shows: length of a distal phalanx as a share of its width. */
const usualLengthShare = 1.55;
/** Stripes with less than this share of the fullest are frayed edge, or a letter that touches. */
const frayedShare = 0.25;

/** A distal phalanx in millimetres of the image. */
export interface DistalPhalanx {
  readonly center: Point;
  readonly widthMm: number;
  readonly lengthMm: number;
  readonly rotationDegrees: number;
  readonly cells: readonly RidgeCell[];
}

/** The part of a finger above its first crease. */
export function cutDistalPhalanx(column: FingerColumn, handDegrees: number): DistalPhalanx {
  const rotationDegrees = estimateFingerRotation(column, handDegrees);
  const { across, along, place } = fingerAxes(rotationDegrees);
  const [tip] = column.regions;
  const widthMm = frayedSpan(tip!.cells.map(across)).length;
  const alongTip = tip!.cells.map(along);
  const top = Math.min(...alongTip);
  const bottom = findCrease(tip!.cells, alongTip, top, widthMm);
  const cells = tip!.cells.filter((_, i) => alongTip[i]! <= bottom);
  const sides = frayedSpan(cells.map(across));
  const ends = frayedSpan(cells.map(along));
  return {
    center: place(sides.middle, ends.middle),
    widthMm: sides.length,
    lengthMm: ends.length,
    rotationDegrees,
    cells,
  };
}

/** How far along the finger the phalanx reaches: the end of its region, or a crease inside it. */
function findCrease(
  cells: readonly RidgeCell[],
  along: readonly number[],
  top: number,
  widthMm: number,
): number {
  const bottom = Math.max(...along);
  if (bottom - top <= creaseMmMax) return bottom;
  const amounts = new Float64Array(Math.ceil((bottom - top) / cellMm) + 1);
  for (const [i, cell] of cells.entries()) {
    amounts[Math.round((along[i]! - top) / cellMm)]! += cell.ridgeness;
  }
  const first = Math.round(creaseMmMin / cellMm);
  const last = Math.round(creaseMmMax / cellMm);
  const mean = amounts.slice(0, first).reduce((sum, amount) => sum + amount, 0) / first;
  let lowest = first;
  for (let i = first; i <= last; i++) {
    if (amounts[i]! < amounts[lowest]!) lowest = i;
  }
  if (amounts[lowest]! <= creaseShareMax * mean) return top + lowest * cellMm;
  return top + Math.min(creaseMmMax, Math.max(creaseMmMin, usualLengthShare * widthMm));
}

/** Middle and length of what lies between the frayed ends. */
function frayedSpan(places: readonly number[]): { middle: number; length: number } {
  const start = Math.min(...places);
  const amounts = new Uint32Array(Math.round((Math.max(...places) - start) / cellMm) + 1);
  for (const place of places) amounts[Math.round((place - start) / cellMm)]!++;
  const least = frayedShare * Math.max(...amounts);
  const first = amounts.findIndex((amount) => amount >= least);
  const last = amounts.findLastIndex((amount) => amount >= least);
  return {
    middle: start + ((first + last) / 2) * cellMm,
    length: (last - first + 1) * cellMm,
  };
}
