import type { GrayImage } from '@whorl/codecs';

/** How a box of a card was filled: rolled from nail to nail, one thumb plain, four fingers at once. */
export type CellKind = 'rolled' | 'plain' | 'slap';

/** One box of the layout, by the columns and rows of its ruling. */
export interface LayoutCell {
  /** Friction ridge position (ANSI/NIST-ITL table 8): 1 to 14. */
  readonly position: number;
  readonly kind: CellKind;
  /** 0 and 1 are the rows of rolled prints, 2 is the row of plain ones. */
  readonly row: 0 | 1 | 2;
  /** From the left: five columns of rolled prints, four of plain ones. */
  readonly column: number;
}

/** Positions of rolled prints end here. */
export const lastRolledPosition = 10;

const rolled = (position: number): LayoutCell => ({
  position,
  kind: 'rolled',
  row: position <= 5 ? 0 : 1,
  column: (position - 1) % 5,
});
const plain = (position: number, kind: CellKind, column: number): LayoutCell => ({
  position,
  kind,
  row: 2,
  column,
});

/**
 * The fourteen boxes of FBI forms FD-249 and FD-258 and of INTERPOL's: right hand and left hand
 * rolled, thumb first; below them left four fingers, left thumb, right thumb, right four fingers.
 */
export const cardCells: readonly LayoutCell[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(rolled),
  plain(14, 'slap', 0),
  plain(12, 'plain', 1),
  plain(11, 'plain', 2),
  plain(13, 'slap', 3),
];

/** Where the columns of rolled prints begin and end, as shares of the width of the block. */
export const rolledColumns: readonly number[] = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Where the columns of plain prints begin and end; a thumb has a tenth on FBI forms. */
export function plainColumns(thumbShare: number): readonly number[] {
  return [0, 0.5 - thumbShare, 0.5, 0.5 + thumbShare, 1];
}

type Range = readonly [min: number, max: number];

/** What forms of this layout measure, millimetres: FBI 203.2 wide, rows of 38.1, 38.1 and 50.8. */
export const formSizesMm: {
  readonly blockWidth: Range;
  readonly rolledHeight: Range;
  readonly plainHeight: Range;
  /** A strip for printed names between rows, where a form has one. */
  readonly strip: Range;
} = {
  blockWidth: [150, 210],
  rolledHeight: [29, 45],
  plainHeight: [40, 76],
  strip: [2.5, 6],
};
/** Share of the width that one thumb's box has on known forms. */
export const thumbShares: readonly number[] = [0.08, 0.09, 0.1, 0.11, 0.125];

/** No smaller picture holds a card: the boxes alone are this large. */
const cardSidesMm: readonly [shorter: number, longer: number] = [130, 150];
const mmPerInch = 25.4;

/** True where a picture is large enough to be a scan of a card. */
export function isCardSized({ width, height, resolution }: Omit<GrayImage, 'pixels'>): boolean {
  const [shorter, longer] = [width, height]
    .map((pixels) => (pixels * mmPerInch) / resolution.ppi)
    .toSorted((a, b) => a - b);
  return shorter! >= cardSidesMm[0] && longer! >= cardSidesMm[1];
}
