import { boxCorners, type OrientedBox } from '../slap-finger.ts';
import type { CardCell } from '../ten-print-card/find-ten-print-card.ts';
import type { SyntheticCard, TrueCell } from './compose-card.ts';

/** How well one box was found. */
export interface CellScore {
  readonly position: number;
  /** Empty boxes are told from filled ones. */
  readonly isContentRight: boolean;
  /** Share of the print, as far as it lies within its ruling, that the box holds. */
  readonly inkShare: number;
  /** How far the box reaches over the middle of the ruled line, millimetres; 0 where it does not. */
  readonly overhangMm: number;
  readonly isDoubted: boolean;
  readonly isRight: boolean;
}

/** A box holds its print but for this. */
const inkShareMin = 0.98;
/** Twice half the width of a printed line. */
const overhangMmMax = 0.3;

export function scoreCard(card: SyntheticCard, found: readonly CardCell[]): readonly CellScore[] {
  const pixelsPerMm = card.image.resolution.ppi / 25.4;
  return card.cells.map((truth) => {
    const cell = found.find(({ position }) => position === truth.position)!;
    const inside = truth.inked.filter((place) => holds(cell.box, place)).length;
    const inkShare = truth.inked.length === 0 ? 1 : inside / truth.inked.length;
    const overhangMm = overhang(truth, cell.box) / pixelsPerMm;
    const isContentRight = cell.isEmpty === truth.isEmpty;
    return {
      position: truth.position,
      isContentRight,
      inkShare,
      overhangMm,
      isDoubted: cell.doubts.length > 0,
      isRight: isContentRight && inkShare >= inkShareMin && overhangMm <= overhangMmMax,
    };
  });
}

function holds(box: OrientedBox, [x, y]: readonly [number, number]): boolean {
  const cosine = Math.cos((box.rotationDegrees * Math.PI) / 180);
  const sine = Math.sin((box.rotationDegrees * Math.PI) / 180);
  const [dx, dy] = [x - box.centerX, y - box.centerY];
  const [across, along] = [dx * cosine - dy * sine, dx * sine + dy * cosine];
  return Math.abs(across) <= box.width / 2 && Math.abs(along) <= box.height / 2;
}

/** How far the worst corner of the box lies beyond one of the ruled sides, pixels. */
function overhang({ corners }: TrueCell, box: OrientedBox): number {
  let worst = 0;
  for (const [i, [ax, ay]] of corners.entries()) {
    const [bx, by] = corners[(i + 1) % corners.length]!;
    const length = Math.hypot(bx - ax, by - ay);
    for (const [x, y] of boxCorners(box)) {
      // Clockwise with y down: the inside lies to the right of each side.
      const inside = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
      worst = Math.max(worst, -inside);
    }
  }
  return worst;
}
