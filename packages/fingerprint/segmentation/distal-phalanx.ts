import type { GrayImage } from '@whorl/codecs';
import { findCrease } from './crease.ts';
import type { FingerColumn } from './finger-columns.ts';
import { fingerAxes, type Point } from './finger-frame.ts';
import { estimateFingerRotation } from './finger-rotation.ts';
import { cellMm, type RidgeCell } from './ridge-regions.ts';

/** The crease below the distal phalanx lies this far from the tip: mm, and shares of the width. */
const creaseMm = { min: 12, max: 36 } as const;
const creaseShares = { min: 0.9, max: 2.2 } as const;
/** Where no crease shows in a longer print: length of a distal phalanx as a share of its width. */
const usualLengthShare = 1.55;
/** Stripes with less than this share of the fullest are frayed edge, or a letter that touches. */
const frayedShare = 0.25;

/** The window of the spectrum still sees ridges this far beyond where they end, mm. */
const windowReachMm = 0.4;

/** A distal phalanx in millimetres of the image. */
export interface DistalPhalanx {
  readonly center: Point;
  readonly widthMm: number;
  readonly lengthMm: number;
  readonly rotationDegrees: number;
  readonly cells: readonly RidgeCell[];
}

/** The part of a finger above its first crease. */
export function cutDistalPhalanx(
  picture: GrayImage,
  column: FingerColumn,
  handDegrees: number,
): DistalPhalanx {
  const rotationDegrees = estimateFingerRotation(column, handDegrees);
  const axes = fingerAxes(rotationDegrees);
  const tip = column.regions[0]!;
  const width = span(tip.cells.map(axes.across));
  const length = span(tip.cells.map(axes.along));
  const stretch = {
    axes,
    middleAcross: width.middle,
    widthMm: width.length,
    top: length.middle - length.length / 2,
    bottom: length.middle + length.length / 2,
  };
  const shortest = Math.max(creaseMm.min, creaseShares.min * width.length);
  const longest = Math.min(creaseMm.max, creaseShares.max * width.length);
  const usual = Math.min(longest, Math.max(shortest, usualLengthShare * width.length));
  const crease = findCrease(picture, stretch, shortest, longest);
  const bottom = crease ?? (length.length > longest ? stretch.top + usual : stretch.bottom);
  const cells = tip.cells.filter((cell) => axes.along(cell) <= bottom + cellMm / 2);
  const sides = span(cells.map(axes.across));
  const ends = span(cells.map(axes.along));
  return {
    center: axes.place(sides.middle, ends.middle),
    widthMm: Math.max(cellMm, sides.length - 2 * windowReachMm),
    lengthMm: Math.max(cellMm, ends.length - 2 * windowReachMm),
    rotationDegrees,
    cells,
  };
}

/** Middle and length of what lies between the frayed ends. */
function span(places: readonly number[]): { middle: number; length: number } {
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
