import {
  type CardEvidence,
  mmPerPixel,
  pixelsPerRidgeCell,
  ridgeAt,
  ridgenessMin,
} from './card-evidence.ts';
import type { CellKind } from './card-layout.ts';

/** An upright rectangle, pixels at 100 ppi of the card put straight. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Why a person should look at a box. */
export type CellDoubt = 'few-ridges' | 'crosses-ruling' | 'no-ruling';

/** Ridges of less area are letters and dirt: the box is empty, square millimetres. */
const emptyMm2: Readonly<Record<CellKind, number>> = { rolled: 40, plain: 30, slap: 60 };
/** Less than this is a poor print, or none, square millimetres. */
const fewMm2: Readonly<Record<CellKind, number>> = { rolled: 150, plain: 80, slap: 300 };
/** Ridges that run over an edge for longer belong to another box, or this print to it, millimetres. */
const crossingMm = 8;
const cellMm = pixelsPerRidgeCell * mmPerPixel;
/** What belongs to a print, though ridges are faint there. */
const faintRidgeness = 0.3;
/** Skin that is kept round the ridges of a rolled print, millimetres. */
const marginMm = 3;

/** What is printed in a box. */
export interface CellContent {
  readonly isEmpty: boolean;
  readonly doubts: readonly CellDoubt[];
  /** Where ridges lie, with some paper round them; the whole box where there are none. */
  readonly print: Rectangle;
}

export function readContent(evidence: CardEvidence, box: Rectangle, kind: CellKind): CellContent {
  const areaMm2 = ridgeCells(evidence, box, ridgenessMin).length * cellMm ** 2;
  if (areaMm2 < emptyMm2[kind]) return { isEmpty: true, doubts: [], print: box };
  const doubts: CellDoubt[] = [];
  if (areaMm2 < fewMm2[kind]) doubts.push('few-ridges');
  if (crossesEdge(evidence, box)) doubts.push('crosses-ruling');
  return { isEmpty: false, doubts, print: printIn(evidence, box) };
}

type Cell = readonly [column: number, row: number];

/** Cells of the ridge map whose middle lies in the box, and which are no single spot. */
function ridgeCells({ ridgeness }: CardEvidence, box: Rectangle, least: number): readonly Cell[] {
  const cells: Cell[] = [];
  const half = pixelsPerRidgeCell / 2;
  const columns = [(box.left - half) / pixelsPerRidgeCell, (box.right - half) / pixelsPerRidgeCell];
  const rows = [(box.top - half) / pixelsPerRidgeCell, (box.bottom - half) / pixelsPerRidgeCell];
  for (let row = Math.ceil(rows[0]!); row <= rows[1]!; row++) {
    for (let column = Math.ceil(columns[0]!); column <= columns[1]!; column++) {
      if (ridgeAt(ridgeness, column, row) < least) continue;
      let neighbours = 0;
      for (let i = 0; i < 9; i++) {
        const near = ridgeAt(ridgeness, column + (i % 3) - 1, row + Math.floor(i / 3) - 1);
        if (near >= least) neighbours++;
      }
      if (neighbours >= neighboursMin) cells.push([column, row]);
    }
  }
  return cells;
}
/** Of nine cells, itself among them: a lone cell is a letter. */
const neighboursMin = 7;

function printIn(evidence: CardEvidence, box: Rectangle): Rectangle {
  const found = joinedCells(ridgeCells(evidence, box, faintRidgeness));
  const high = found.filter((cells) => heightMm(cells) >= printHeightMm);
  const cells = (high.length > 0 ? high : found).flat();
  const margin = marginMm / mmPerPixel + pixelsPerRidgeCell / 2;
  const middles = (axis: 0 | 1) => cells.map((cell) => (cell[axis] + 0.5) * pixelsPerRidgeCell);
  const [x, y] = [middles(0), middles(1)];
  return {
    left: Math.max(box.left, Math.min(...x) - margin),
    top: Math.max(box.top, Math.min(...y) - margin),
    right: Math.min(box.right, Math.max(...x) + margin),
    bottom: Math.min(box.bottom, Math.max(...y) + margin),
  };
}

/** A line of print is lower than this, a fingerprint higher, millimetres. */
const printHeightMm = 6;

function heightMm(cells: readonly Cell[]): number {
  const rows = cells.map(([, row]) => row);
  return (Math.max(...rows) - Math.min(...rows) + 1) * cellMm;
}

/** Cells in groups that touch one another. */
function joinedCells(cells: readonly Cell[]): readonly (readonly Cell[])[] {
  const left = new Map(cells.map((cell) => [cell.join(), cell]));
  const groups: Cell[][] = [];
  for (const cell of cells) {
    if (!left.delete(cell.join())) continue;
    const group = [cell];
    for (const [column, row] of group) {
      for (let i = 0; i < 9; i++) {
        const key = [column + (i % 3) - 1, row + Math.floor(i / 3) - 1].join();
        const next = left.get(key);
        if (next && left.delete(key)) group.push(next);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** True where ridges run on over one of the edges. */
function crossesEdge({ ridgeness }: CardEvidence, box: Rectangle): boolean {
  const [left, right] = [cellOf(box.left), cellOf(box.right)];
  const [top, bottom] = [cellOf(box.top), cellOf(box.bottom)];
  const runsOn = (cells: readonly (readonly [inside: Cell, outside: Cell])[]): boolean => {
    const both = cells.filter((pair) =>
      pair.every(([column, row]) => ridgeAt(ridgeness, column, row) >= ridgenessMin),
    );
    return both.length * cellMm >= crossingMm;
  };
  const rows = Array.from({ length: Math.max(0, bottom - top) }, (_, i) => top + i);
  const columns = Array.from({ length: Math.max(0, right - left) }, (_, i) => left + i);
  // The ruling itself spoils the cells next to it: those beyond them are asked.
  const upright = [
    [left + 1, left - 2],
    [right - 1, right + 2],
  ] as const;
  const lying = [
    [top + 1, top - 2],
    [bottom - 1, bottom + 2],
  ] as const;
  return (
    upright.some(([inside, outside]) =>
      runsOn(
        rows.map((row) => [
          [inside, row],
          [outside, row],
        ]),
      ),
    ) ||
    lying.some(([inside, outside]) =>
      runsOn(
        columns.map((column) => [
          [column, inside],
          [column, outside],
        ]),
      ),
    )
  );
}

function cellOf(at: number): number {
  return Math.floor(at / pixelsPerRidgeCell);
}
