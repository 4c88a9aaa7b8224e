import type { LineEnding } from './line-ending.ts';
import { followedPixels } from './line-ending.ts';
import type { BitMap } from './maps.ts';

/**
 * A line with two ends shorter than this is a piece of dirt or a pore, pixels: one and a half ridge periods. With 22 the FNMR at a
 * false-match rate of 0.1 % of the FVC sets is 4.6 %, with 14 3.6 %; short ridges are there.
 */
const fragmentPixelsMin = 14;
/** Two endings that face each other across less than this are one broken line, pixels. */
const gapPixelsMax = 18;
/** How far two facing endings may be off one straight line, radians. */
const gapAngleMax = (35 * Math.PI) / 180;
/** Gaps below this length need not line up: direction means little at that distance, pixels. */
const shortGapPixels = 7;
/** Distance from the edge of the foreground within which a line ends because the print does, pixels. */
const borderPixels = 10;

/** Drops the ends of pieces too short to be a ridge. */
export function dropFragments(endings: readonly LineEnding[]): LineEnding[] {
  return endings.filter(
    ({ stop, lengthPixels }) =>
      stop === 'length' || lengthPixels >= Math.min(fragmentPixelsMin, followedPixels),
  );
}

/**
 * Drops pairs of endings that face each other: a scratch or a dry spot broke one line in two. Endings come in reading
 * order, so that those too far below are not looked at.
 */
export function dropGaps(endings: readonly LineEnding[]): LineEnding[] {
  const broken = new Set<LineEnding>();
  for (const [index, a] of endings.entries()) {
    for (let next = index + 1; next < endings.length; next++) {
      const b = endings[next]!;
      if (b.y - a.y > gapPixelsMax) break;
      if (isGap(a, b)) {
        broken.add(a);
        broken.add(b);
      }
    }
  }
  return endings.filter((ending) => !broken.has(ending));
}

function isGap(a: LineEnding, b: LineEnding): boolean {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const distance = Math.hypot(dx, dy);
  if (distance > gapPixelsMax) return false;
  const facing = angleBetween(a.angle, b.angle + Math.PI);
  if (distance <= shortGapPixels) return facing < 2 * gapAngleMax;
  const across = Math.atan2(dy, dx);
  return (
    facing < gapAngleMax &&
    angleBetween(a.angle + Math.PI, across) < gapAngleMax &&
    angleBetween(b.angle, across) < gapAngleMax
  );
}

/** Drops endings at the edge of the print, looking ahead of the ending and to both sides. */
export function dropBorder(endings: readonly LineEnding[], foreground: BitMap): LineEnding[] {
  return endings.filter((ending) => {
    for (const turn of [-Math.PI / 2, -Math.PI / 4, 0, Math.PI / 4, Math.PI / 2]) {
      const ahead = ending.angle + Math.PI + turn;
      const x = Math.round(ending.x + borderPixels * Math.cos(ahead));
      const y = Math.round(ending.y + borderPixels * Math.sin(ahead));
      if (x < 0 || y < 0 || x >= foreground.width || y >= foreground.height) return false;
      if (foreground.bits[y * foreground.width + x] === 0) return false;
    }
    return true;
  });
}

function angleBetween(a: number, b: number): number {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return turn > Math.PI ? 2 * Math.PI - turn : turn;
}
