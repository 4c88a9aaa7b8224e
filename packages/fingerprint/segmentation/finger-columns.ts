import { type FingerAxes, fingerAxes } from './finger-frame.ts';
import { cellAreaMm2, type RidgeRegion } from './ridge-regions.ts';

/** Sizes below which a region is no fingertip but a smudge, a word or the edge of another print. */
const tipAcrossMmMin = 6;
const tipAlongMmMin = 7;
const tipAreaMm2Min = 50;
/** A phalanx lies below another of the same finger by no more than this, mm. */
const gapMmMax = 20;
/** How far two phalanges of a finger may overlap along it, mm: the crease runs askew. */
const overlapMmMax = 6;
/** How far their middles may lie apart across the finger, as a share of the wider one's width. */
const offsetShareMax = 0.55;

/** The regions of one finger, fingertip first. */
export interface FingerColumn {
  readonly regions: readonly RidgeRegion[];
}

/** Extent of a region in the frame of the hand, mm. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Puts the phalanges of each finger together: what lies below a fingertip belongs to it. */
export function groupFingerColumns(
  regions: readonly RidgeRegion[],
  rotationDegrees: number,
): readonly FingerColumn[] {
  const axes = fingerAxes(rotationDegrees);
  const parts = regions
    .map((region) => ({ region, extent: extentOf(region, axes) }))
    .filter(({ region, extent }) => isPhalanx(region, extent))
    .sort((a, b) => a.extent.top - b.extent.top);
  const columns: (typeof parts)[] = [];
  for (const part of parts) {
    const column = columns.find((above) => liesBelow(above.at(-1)!.extent, part.extent));
    if (column) column.push(part);
    else columns.push([part]);
  }
  return columns.map((column) => ({ regions: column.map(({ region }) => region) }));
}

export function extentOf({ cells }: RidgeRegion, { across, along }: FingerAxes): Extent {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const cell of cells) {
    left = Math.min(left, across(cell));
    right = Math.max(right, across(cell));
    top = Math.min(top, along(cell));
    bottom = Math.max(bottom, along(cell));
  }
  return { left, right, top, bottom };
}

function isPhalanx({ cells }: RidgeRegion, { left, right, top, bottom }: Extent): boolean {
  return (
    right - left >= tipAcrossMmMin &&
    bottom - top >= tipAlongMmMin &&
    cells.length * cellAreaMm2 >= tipAreaMm2Min
  );
}

function liesBelow(above: Extent, below: Extent): boolean {
  const gap = below.top - above.bottom;
  const offset = Math.abs(below.left + below.right - above.left - above.right) / 2;
  const width = Math.max(above.right - above.left, below.right - below.left);
  return gap >= -overlapMmMax && gap <= gapMmMax && offset <= offsetShareMax * width;
}
