import type { GrayImage } from '@whorl/codecs';
import { fingerAxes } from '../finger-frame.ts';
import type { OrientedBox } from '../slap-finger.ts';
import { type CardEvidence, gatherEvidence, mmPerPixel } from './card-evidence.ts';
import { type CellKind, cardCells, isCardSized, type LayoutCell } from './card-layout.ts';
import { type CellDoubt, type Rectangle, readContent } from './cell-content.ts';
import { fitColumns } from './fit-columns.ts';
import { fitRows } from './fit-rows.ts';
import { type CardGrid, type Edge, snapEdges } from './snap-edges.ts';

/** One box of a scanned card. */
export interface CardCell {
  /** Friction ridge position (ANSI/NIST-ITL table 8): 1 to 14. */
  readonly position: number;
  readonly kind: CellKind;
  /** What to cut out, inside the ruling, in pixels of the scan; a rolled print without the label over it. */
  readonly box: OrientedBox;
  /** True where the box shows no ridges. */
  readonly isEmpty: boolean;
  /** Why a person should look at it; empty where nothing is in doubt. */
  readonly doubts: readonly CellDoubt[];
}

/** A card as it was found in a scan. */
export interface TenPrintCard {
  /** Counter-clockwise. */
  readonly skewDegrees: number;
  /** Share of the edges of boxes at which a line was found, 0 to 1. */
  readonly ruledShare: number;
  /** Fourteen: right and left hand rolled, left four, left thumb, right thumb, right four. */
  readonly cells: readonly CardCell[];
}

/** Half the width of a printed line with the skew that is left, kept out of boxes, millimetres. */
const insetMm = 0.7;
const unruledInsetMm = 0.3;
/** A scan is a card by its ruling, or by prints in so many of its boxes. */
const ruledShareMin = 0.5;
const filledMin = 7;
/** Edges of a box that may be guessed before it is in doubt. */
const unruledMax = 1;

/**
 * The boxes of a ten-print card (FBI FD-249, FD-258, INTERPOL) in a scan of it at a known
 * resolution. Lines are looked for at 100 ppi, the layout is fitted to them and to where ridges
 * lie, and each edge moves to its line. Nothing where the scan is too small or shows no card.
 */
export function findTenPrintCard(scan: GrayImage): TenPrintCard | undefined {
  if (!isCardSized(scan)) return undefined;
  const evidence = gatherEvidence(scan);
  // Rows first without columns, then with them: each tells the other which lines are whose.
  const columns = fitColumns(evidence, fitRows(evidence));
  const rows = fitRows(evidence, columns);
  const grid = snapEdges(evidence, rows, fitColumns(evidence, rows));
  const edges = [
    ...grid.rows.flatMap(({ top, bottom }) => [top, bottom]),
    ...grid.rolledColumns,
    ...grid.plainColumns,
  ];
  const ruledShare = edges.filter(({ isRuled }) => isRuled).length / edges.length;
  const cells = cardCells.map((cell) => readCell(scan, evidence, grid, cell));
  const filled = cells.filter(({ isEmpty }) => !isEmpty).length;
  if (ruledShare < ruledShareMin && filled < filledMin) return undefined;
  return { skewDegrees: evidence.skewDegrees, ruledShare, cells };
}

function readCell(
  scan: GrayImage,
  evidence: CardEvidence,
  grid: CardGrid,
  { position, kind, row, column }: LayoutCell,
): CardCell {
  const columns = kind === 'rolled' ? grid.rolledColumns : grid.plainColumns;
  const { top, bottom } = grid.rows[row]!;
  const [left, right] = [columns[column]!, columns[column + 1]!];
  const inside: Rectangle = {
    left: Math.max(0, left.at + inset(left)),
    top: Math.max(0, top.at + inset(top)),
    right: Math.min(evidence.width, right.at - inset(right)),
    bottom: Math.min(evidence.height, bottom.at - inset(bottom)),
  };
  const content = readContent(evidence, inside, kind);
  const unruled = [left, right, top, bottom].filter(({ isRuled }) => !isRuled).length;
  const doubts: readonly CellDoubt[] =
    unruled > unruledMax ? [...content.doubts, 'no-ruling'] : content.doubts;
  const rectangle = kind === 'rolled' ? content.print : inside;
  return {
    position,
    kind,
    box: boxInScan(scan, evidence, rectangle),
    isEmpty: content.isEmpty,
    doubts,
  };
}

function inset({ isRuled }: Edge): number {
  return (isRuled ? insetMm : unruledInsetMm) / mmPerPixel;
}

/** A rectangle of the card put straight, as a turned box of the scan. */
function boxInScan(scan: GrayImage, evidence: CardEvidence, rectangle: Rectangle): OrientedBox {
  const { width, height, skewDegrees } = evidence;
  const [scaleX, scaleY] = [scan.width / width, scan.height / height];
  const across = (rectangle.left + rectangle.right - width) / 2;
  const along = (rectangle.top + rectangle.bottom - height) / 2;
  const center = fingerAxes(skewDegrees).place(across, along);
  return {
    centerX: scan.width / 2 + scaleX * center.x,
    centerY: scan.height / 2 + scaleY * center.y,
    width: scaleX * (rectangle.right - rectangle.left),
    height: scaleY * (rectangle.bottom - rectangle.top),
    rotationDegrees: skewDegrees,
  };
}
