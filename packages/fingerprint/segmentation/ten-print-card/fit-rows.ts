import type { Columns, Span } from './card-edges.ts';
import { type CardEvidence, mmPerPixel, ridgeProfile } from './card-evidence.ts';
import { formSizesMm } from './card-layout.ts';
import { normalized, type Profile, profileOf, widened } from './profile.ts';

/** Rows are fitted at half of 100 ppi and moved to their lines later. */
const stepPixels = 2;
/** What a fully ruled row is worth against ridges that keep to their rows. */
const lineWeight = 3;
/** Ridges within this of an edge speak against it, millimetres. */
const edgeMm = 1.5;
/** So much above and below the block is looked at for ridges that it left out, millimetres. */
const outsideMm = 30;
/** What a millimetre costs by which a form is unlike FBI's: a strip between rows, other heights. */
const costsPerMm = { gap: 0.02, rolled: 0.008, plain: 0.002 };
/** A strip between rows is rarer than none. */
const stripCost = 0.15;
/** So far beyond the picture the first and last line may lie, millimetres. */
const slackMm = 2;
const usualMm = { block: 203, rolled: 38, plain: 51 };

/**
 * The three rows of a card: two of rolled prints, equally high, and one of plain prints. Chosen by
 * what of their edges is ruled, by ridges that lie within rows and not across edges, and by upright
 * lines that run along rows: where columns are known, those of the row's own columns.
 */
export function fitRows(evidence: CardEvidence, columns?: Columns): readonly [Span, Span, Span] {
  const edgeWorth = edgeWorths(evidence);
  const lines = profileOf(halved(ruledRows(evidence).map(wholeLine)));
  const uprights = columns ? columnUprights(evidence, columns) : anyUprights(evidence);
  const inside = (row: keyof Uprights, from: number, height: number): number =>
    insideWorth(ridges, lines, from, height) +
    uprightWeight * uprights[row].mean(from, from + height) -
    costsPerMm[row] * Math.abs(height * stepPixels * mmPerPixel - usualMm[row]);
  const ridges = profileOf(halved(normalized(ridgeProfile(evidence, 'y', 0, evidence.width))));
  const [rolledMin, rolledMax] = steps(formSizesMm.rolledHeight);
  const plainRange = steps(formSizesMm.plainHeight);
  const [gapMin, gapMax] = steps(formSizesMm.strip);
  const gaps = [0, ...Array.from({ length: gapMax - gapMin + 1 }, (_, i) => gapMin + i)];
  const slack = stepsOf(slackMm);
  const plain = bestPlainRows(edgeWorth.length, plainRange, (from, height) => {
    const bottom = from + height;
    const below = outsideWorth(ridges, bottom, bottom + stepsOf(outsideMm));
    return inside('plain', from, height) + worth(edgeWorth, bottom) - below;
  });
  let best = { score: -Infinity, top: 0, rolled: rolledMin, plain: plainRange[0], gap: 0 };
  for (let rolled = rolledMin; rolled <= rolledMax; rolled++) {
    const row = (from: number): number => inside('rolled', from, rolled);
    const rows = Float32Array.from({ length: edgeWorth.length + slack }, (_, i) => row(i - slack));
    for (const gap of gaps) {
      const second = rolled + gap;
      const third = 2 * second;
      // Without a strip two rows share an edge, whose line is one.
      const shared = gap === 0 ? 0.5 : 1;
      const strips = gap === 0 ? 0 : stripCost + costsPerMm.gap * gap * stepPixels * mmPerPixel;
      for (let top = -slack; top + third < edgeWorth.length; top++) {
        const last = plain[top + third]!;
        const between =
          worth(edgeWorth, top + rolled) +
          worth(edgeWorth, top + second) +
          worth(edgeWorth, top + second + rolled) +
          worth(edgeWorth, top + third);
        const score =
          worth(edgeWorth, top) +
          shared * between +
          rows[top + slack]! +
          rows[top + second + slack]! +
          last.score -
          outsideWorth(ridges, top - stepsOf(outsideMm), top) -
          strips;
        if (score > best.score) best = { score, top, rolled, plain: last.height, gap };
      }
    }
  }
  return rowsOf(best);
}

/** The height that suits a row of plain prints best, for every place where it may begin. */
function bestPlainRows(
  length: number,
  [heightMin, heightMax]: readonly [number, number],
  worthOf: (from: number, height: number) => number,
): readonly { readonly score: number; readonly height: number }[] {
  const slack = stepsOf(slackMm);
  return Array.from({ length }, (_, from) => {
    let best = { score: -Infinity, height: heightMin };
    for (let height = heightMin; height <= heightMax; height++) {
      if (from + height > length + slack) break;
      const score = worthOf(from, height);
      if (score > best.score) best = { score, height };
    }
    return best;
  });
}

function rowsOf(fit: {
  readonly top: number;
  readonly rolled: number;
  readonly plain: number;
  readonly gap: number;
}): readonly [Span, Span, Span] {
  const second = fit.top + fit.rolled + fit.gap;
  const third = second + fit.rolled + fit.gap;
  const span = (from: number, height: number): Span => ({
    from: from * stepPixels,
    to: (from + height) * stepPixels,
  });
  return [span(fit.top, fit.rolled), span(second, fit.rolled), span(third, fit.plain)];
}

/** What speaks for an edge of a row at each place: ruling; against it: ridges. */
function edgeWorths(evidence: CardEvidence): Float32Array {
  const near = halved(widened(widened(ruledRows(evidence))));
  const ridges = profileOf(halved(normalized(ridgeProfile(evidence, 'y', 0, evidence.width))));
  const reach = stepsOf(edgeMm);
  return near.map(
    (share, y) => (lineWeight * share) / 6 - ridges.mean(y - reach, y + reach + 1) / 6,
  );
}

/** Edges beyond the picture are neither ruled nor crossed. */
function worth(worths: Float32Array, at: number): number {
  return worths[at] ?? 0;
}

/** Ridges within a row speak for it, ruling within it against it: that row is two, or a strip. */
function insideWorth(ridges: Profile, lines: Profile, from: number, height: number): number {
  const [first, last] = [from + linesClear, from + height - linesClear];
  const ruled = lines.mean(first, last) * (last - first);
  return ridges.mean(from + 0.15 * height, from + 0.85 * height) / 3 - (lineWeight * ruled) / 6;
}
/** Names of boxes in one row look like half a line, which is none. */
function wholeLine(share: number): number {
  return Math.max(0, 2 * share - 1);
}
/** Beside an edge its own line is not held against it, steps. */
const linesClear = 4;

/** What a row is worth whose upright lines run all along it. */
const uprightWeight = 2.5;
/** So many upright lines are a row of boxes: one of the plain ones may lie at the border. */
const uprightsFull = 4;

/** What upright lines say of a place as one of a row, along y. */
interface Uprights {
  readonly rolled: Profile;
  readonly plain: Profile;
}

/** How many upright lines every row of pixels has, as a share of those of a row of boxes. */
function anyUprights({ width, height, down }: CardEvidence): Uprights {
  const shares = Float32Array.from({ length: height }, (_, y) => {
    let count = 0;
    for (let x = 1; x < width; x++) {
      // Where a line begins: it may be two pixels wide.
      if (down.values[y * width + x] === 1 && down.values[y * width + x - 1] === 0) count++;
    }
    return Math.min(1, count / uprightsFull);
  });
  const profile = profileOf(halved(shares));
  return { rolled: profile, plain: profile };
}

/** Upright lines at the columns of one kind of row, half of those at the other's held against it. */
function columnUprights(evidence: CardEvidence, columns: Columns): Uprights {
  const rolled = uprightShares(evidence, columns.rolled);
  const plain = uprightShares(evidence, columns.plain);
  return {
    rolled: profileOf(halved(rolled.map((share, y) => share - plain[y]! / 2))),
    plain: profileOf(halved(plain.map((share, y) => share - rolled[y]! / 2))),
  };
}

/** Share of some places along x at which each row of pixels has an upright line. */
function uprightShares(
  { width, height, down }: CardEvidence,
  places: readonly number[],
): Float32Array {
  return Float32Array.from({ length: height }, (_, y) => {
    const ruled = places.filter((place) => {
      const x = Math.round(place);
      const first = Math.max(0, x - nearPixels);
      return down.values.subarray(y * width + first, y * width + x + nearPixels + 1).includes(1);
    });
    return ruled.length / places.length;
  });
}
/** So near to a column a line is the column's, pixels at 100 ppi. */
const nearPixels = 3;

/** Share of every row of pixels that belongs to a line across the sheet. */
function ruledRows({ width, height, across }: CardEvidence): Float32Array {
  const length = Math.min(width, usualMm.block / mmPerPixel);
  return Float32Array.from({ length: height }, (_, y) => {
    const row = across.values.subarray(y * width, (y + 1) * width);
    return Math.min(1, row.reduce((sum, value) => sum + value, 0) / length);
  });
}

function outsideWorth(ridges: Profile, from: number, to: number): number {
  return ridges.mean(from, to) / 3;
}

function halved(values: Float32Array): Float32Array {
  return Float32Array.from({ length: Math.floor(values.length / stepPixels) }, (_, i) =>
    Math.max(values[2 * i]!, values[2 * i + 1]!),
  );
}

function stepsOf(mm: number): number {
  return Math.round(mm / mmPerPixel / stepPixels);
}

function steps([min, max]: readonly [number, number]): readonly [number, number] {
  return [stepsOf(min), stepsOf(max)];
}
