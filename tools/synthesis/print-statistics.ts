// What the minutiae of single impressions and of mated pairs look like, in figures. Real and
// synthetic prints go through the same measurement, so that its own errors fall on both sides.
import {
  compareTemplates,
  type Minutia,
  prepareTemplate,
  type Template,
} from '../../packages/fingerprint/index.ts';
import { type Alignment, alignPair, associate, signedDegrees } from './align-pair.ts';
import { convexHull, hullArea, isInside } from './convex-hull.ts';

/** One impression of a set of known fingers. */
export interface KnownPrint {
  readonly finger: number;
  readonly template: Template;
}

/** A named figure of a set. */
export interface Figure {
  readonly name: string;
  readonly value: number;
}

const squarePixelsPerSquareMillimetre = (500 / 25.4) ** 2;
/** Neighbours within this distance, pixels, tell how directions hang together. */
const neighbourPixels = 28;

/** Value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Figures of single impressions. */
export function impressionFigures(prints: readonly KnownPrint[]): Figure[] {
  const sets = prints.map(({ template }) => template.minutiae).filter(({ length }) => length > 3);
  const counts = sets.map(({ length }) => length);
  const all = sets.flat();
  const qualities = all.map(({ quality }) => quality);
  const near = sets.flatMap(nearest);
  const turns = sets.flatMap(neighbourTurns);
  const density = sets.map(
    (minutiae) =>
      (minutiae.length / hullArea(convexHull(minutiae))) * squarePixelsPerSquareMillimetre,
  );
  return [
    { name: 'minutiae, 10 % of impressions below', value: quantile(counts, 0.1) },
    { name: 'minutiae, median', value: quantile(counts, 0.5) },
    { name: 'minutiae, 90 % below', value: quantile(counts, 0.9) },
    { name: 'minutiae to the mm², within their hull', value: mean(density) },
    { name: 'nearest neighbour, 5 %, pixels', value: quantile(near, 0.05) },
    { name: 'nearest neighbour, 25 %, pixels', value: quantile(near, 0.25) },
    { name: 'nearest neighbour, median, pixels', value: quantile(near, 0.5) },
    { name: 'neighbours within 45° of each other', value: mean(turns.map((t) => +(t < 45))) },
    { name: 'neighbours opposed, above 135°', value: mean(turns.map((t) => +(t > 135))) },
    { name: 'ridge endings', value: mean(all.map(({ type }) => +(type === 'ending'))) },
    ...[0.1, 0.5, 0.9].map((share) => ({
      name: `minutia quality, ${100 * share} % below`,
      value: quantile(qualities, share),
    })),
  ];
}

function nearest(minutiae: readonly Minutia[]): number[] {
  return minutiae.map((a) =>
    Math.min(...minutiae.map((b) => (a === b ? Infinity : Math.hypot(a.x - b.x, a.y - b.y)))),
  );
}

function neighbourTurns(minutiae: readonly Minutia[]): number[] {
  return minutiae.flatMap((a, i) =>
    minutiae
      .slice(i + 1)
      .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < neighbourPixels)
      .map((b) => Math.abs(signedDegrees(a.angleDegrees - b.angleDegrees))),
  );
}

/** What one mated pair says. */
interface PairFigures {
  readonly alignment: Alignment;
  /** Share of the minutiae of both that lie in the hull of the other. */
  readonly overlap: number;
  /** Share of those that the other has too; and the share that chance alone would give. */
  readonly found: number;
  readonly chance: number;
  /** Found or not, with the quality of the minutia, for each that lies in the other's hull. */
  readonly seen: readonly { readonly quality: number; readonly isFound: boolean }[];
  readonly sameType: number;
  /** Of the minutiae not found, the share whose nearest one in the overlap is not found either. */
  readonly lonely: number;
}

/** Figures of all mated pairs of a set. */
export function pairFigures(prints: readonly KnownPrint[]): Figure[] {
  const prepared = prints.map(({ template }) => prepareTemplate(template));
  const pairs: PairFigures[] = [];
  let count = 0;
  for (const [i, a] of prints.entries()) {
    for (const [k, b] of prints.entries()) {
      if (k <= i || a.finger !== b.finger) continue;
      count++;
      const hints = compareTemplates(prepared[i]!, prepared[k]!).pairs;
      const alignment = alignPair(a.template, b.template, hints);
      if (alignment) pairs.push(measurePair(a.template, b.template, alignment));
    }
  }
  return summarize(pairs, count);
}

function summarize(pairs: readonly PairFigures[], count: number): Figure[] {
  const aligned = pairs.flatMap(({ alignment }) => alignment.pairs);
  const of = (value: (pair: PairFigures) => number): number[] => pairs.map(value);
  const found = of((p) => p.found);
  const overlap = of((p) => p.overlap);
  const [poor, good] = qualityShares(pairs.flatMap(({ seen }) => seen));
  return [
    { name: 'mated pairs aligned', value: pairs.length / count },
    {
      name: 'turn, mean of its size, degrees',
      value: mean(of((p) => Math.abs(p.alignment.turnDegrees))),
    },
    { name: 'offset, mean, pixels', value: mean(of((p) => p.alignment.offsetPixels)) },
    { name: 'overlap, 10 %', value: quantile(overlap, 0.1) },
    { name: 'overlap, median', value: quantile(overlap, 0.5) },
    { name: 'found again in the overlap, 10 %', value: quantile(found, 0.1) },
    { name: 'found again, median', value: quantile(found, 0.5) },
    { name: 'found again, 90 %', value: quantile(found, 0.9) },
    { name: 'found by chance, mean', value: mean(of((p) => p.chance)) },
    { name: 'found again, poorest third by quality', value: poor },
    { name: 'found again, best third by quality', value: good },
    { name: 'missed whose nearest is missed', value: mean(of((p) => p.lonely)) },
    { name: 'same type', value: mean(of((p) => p.sameType)) },
    ...sizeFigures(
      'off as a rigid finger',
      'pixels',
      aligned.map((p) => p.rigidPixels),
    ),
    ...sizeFigures(
      'off along the ridge',
      'pixels',
      aligned.map((p) => p.alongPixels),
    ),
    ...sizeFigures(
      'off across the ridge',
      'pixels',
      aligned.map((p) => p.acrossPixels),
    ),
    ...sizeFigures(
      'direction off',
      'degrees',
      aligned.map((p) => p.angleDegrees),
    ),
  ];
}

/** Median and ninth decile of the sizes of signed values. */
function sizeFigures(name: string, unit: string, values: readonly number[]): Figure[] {
  const sizes = values.map(Math.abs);
  return [
    { name: `${name}, median, ${unit}`, value: quantile(sizes, 0.5) },
    { name: `${name}, 90 %, ${unit}`, value: quantile(sizes, 0.9) },
  ];
}

function qualityShares(seen: PairFigures['seen']): readonly [poor: number, good: number] {
  const [low, high] = [1 / 3, 2 / 3].map((share) =>
    quantile(
      seen.map((s) => s.quality),
      share,
    ),
  ) as [number, number];
  const share = (some: PairFigures['seen']): number => mean(some.map((s) => +s.isFound));
  return [share(seen.filter((s) => s.quality < low)), share(seen.filter((s) => s.quality > high))];
}

/** Offsets, pixels, at which only chance brings minutiae together. */
const chanceOffsets = [
  [35, 0],
  [0, 35],
  [-35, 0],
  [0, -35],
] as const;
const reach = { pixels: 11, degrees: 30 };

function measurePair(first: Template, second: Template, alignment: Alignment): PairFigures {
  const { moved, pairs } = alignment;
  const [firstHull, secondHull] = [convexHull(moved), convexHull(second.minutiae)];
  const firstFound = new Set(pairs.map((pair) => pair.first));
  const secondFound = new Set(pairs.map((pair) => pair.second));
  const firstSeen = moved
    .map((minutia, i) => ({ minutia, isFound: firstFound.has(i) }))
    .filter(({ minutia }) => isInside(secondHull, minutia));
  const secondSeen = second.minutiae
    .map((minutia, i) => ({ minutia, isFound: secondFound.has(i) }))
    .filter(({ minutia }) => isInside(firstHull, minutia));
  const seen = [...firstSeen, ...secondSeen];
  const chance = chanceOffsets.map(([dx, dy]) => {
    const away = firstSeen.map(({ minutia }) => ({
      ...minutia,
      x: minutia.x + dx,
      y: minutia.y + dy,
    }));
    const inside = away.filter((minutia) => isInside(secondHull, minutia));
    return associate(inside, second.minutiae, reach).length / Math.max(1, inside.length);
  });
  return {
    alignment,
    overlap: seen.length / (moved.length + second.minutiae.length),
    found: mean(seen.map(({ isFound }) => +isFound)),
    chance: mean(chance),
    seen: seen.map(({ minutia, isFound }) => ({ quality: minutia.quality, isFound })),
    sameType: mean(
      pairs.map((p) => +(first.minutiae[p.first]!.type === second.minutiae[p.second]!.type)),
    ),
    lonely: lonelyShare(secondSeen),
  };
}

function lonelyShare(seen: readonly { minutia: Minutia; isFound: boolean }[]): number {
  const missed = seen.filter(({ isFound }) => !isFound);
  if (missed.length === 0 || seen.length < 2) return 0;
  const lonely = missed.filter(({ minutia }) => {
    const others = seen.filter((other) => other.minutia !== minutia);
    const distance = (other: Minutia): number =>
      Math.hypot(other.x - minutia.x, other.y - minutia.y);
    const next = others.reduce((best, other) =>
      distance(other.minutia) < distance(best.minutia) ? other : best,
    );
    return !next.isFound;
  });
  return lonely.length / missed.length;
}
