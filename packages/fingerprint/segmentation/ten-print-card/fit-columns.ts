import type { Columns, Span } from './card-edges.ts';
import { type CardEvidence, mmPerPixel, ridgeProfile } from './card-evidence.ts';
import { formSizesMm, plainColumns, rolledColumns, thumbShares } from './card-layout.ts';
import { normalized, type Profile, profileOf, widened } from './profile.ts';
import { ruledShare } from './ruling.ts';

/** What a fully ruled block is worth against ridges that keep to their columns. */
const rolledLineWeight = 3;
const plainLineWeight = 1.5;
/** A form as wide as the sheet has its outer lines at the border of the scan, or beyond. */
const borderWorth = 0.3;
const borderPixels = 10;
const edgePixels = Math.round(1.5 / mmPerPixel);

/** Evidence in one group of rows, along x. */
interface Stripe {
  readonly ruled: Float32Array;
  readonly ridges: Profile;
}

/** The columns of a card whose rows are known: five of rolled prints over four of plain ones. */
export function fitColumns(
  evidence: CardEvidence,
  [first, second, third]: readonly [Span, Span, Span],
): Columns {
  const rolled = stripeOf(evidence, first.from, second.to);
  const plain = stripeOf(evidence, third.from, third.to);
  const [widthMin, widthMax] = formSizesMm.blockWidth.map((mm) => Math.round(mm / mmPerPixel));
  let best = { score: -Infinity, left: 0, width: widthMin!, thumbShare: 0.1 };
  for (let width = widthMin!; width <= widthMax!; width++) {
    for (let left = -borderPixels; left + width <= evidence.width + borderPixels; left++) {
      const upper = columnsWorth(rolled, rolledColumns, left, width, rolledLineWeight);
      for (const thumbShare of thumbShares) {
        const lower = columnsWorth(plain, plainColumns(thumbShare), left, width, plainLineWeight);
        const score = upper + lower;
        if (score > best.score) best = { score, left, width, thumbShare };
      }
    }
  }
  const placed = (share: number): number => best.left + share * best.width;
  return {
    rolled: rolledColumns.map(placed),
    plain: plainColumns(best.thumbShare).map(placed),
  };
}

function stripeOf(evidence: CardEvidence, from: number, to: number): Stripe {
  const ruled = Float32Array.from({ length: evidence.width }, (_, x) =>
    ruledShare(evidence.down, 'down', x, from, to),
  );
  const ridges = normalized(ridgeProfile(evidence, 'x', from, to));
  return { ruled: widened(ruled), ridges: profileOf(ridges) };
}

function columnsWorth(
  { ruled, ridges }: Stripe,
  shares: readonly number[],
  left: number,
  width: number,
  lineWeight: number,
): number {
  let [lines, crossed, inside] = [0, 0, 0];
  const last = shares.length - 1;
  for (const [i, share] of shares.entries()) {
    const x = Math.round(left + share * width);
    const isBorder = x < borderPixels || x >= ruled.length - borderPixels;
    const worth = ruled[x] ?? 0;
    lines += (i === 0 || i === last) && isBorder ? Math.max(worth, borderWorth) : worth;
    crossed += ridges.mean(x - edgePixels, x + edgePixels + 1);
    if (i === last) continue;
    const span = (shares[i + 1]! - share) * width;
    inside += ridges.mean(x + 0.25 * span, x + 0.75 * span);
  }
  return (lineWeight * lines - crossed) / shares.length + inside / last;
}
