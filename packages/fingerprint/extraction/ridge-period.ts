import { ridgePeriodsKernel, type WaveTable } from './kernels/ridge-periods-kernel.ts';
import { type BitMap, createFloatMap, type FloatMap } from './maps.ts';
import { cellAt, orientationOfCell } from './orientation.ts';
import type { OrientationField } from './orientation-field.ts';

/** Distance between the points where the period is measured, pixels. */
const gridPixels = 16;
/** Half the length of the measured line across the ridges, pixels: three periods and more. */
const halfAcrossPixels = 20;
/** Half the width over which the line is averaged along the ridges, pixels. */
const halfAlongPixels = 6;
/** Periods looked for: children's fine ridges to men's coarse ones at 500 ppi (Maltoni et al., ch. 3). */
const periodPixelsMin = 5;
const periodPixelsMax = 15;
const periodPixelsStep = 0.5;
/** A finger with no measurable period anywhere gets the usual one at 500 ppi. */
const usualPeriodPixels = 9;
/** Passes of neighbour smoothing over the measured grid. */
const smoothingPasses = 4;

/** Ridge period at points gridPixels apart, smoothed from where it is clear into where it is not. */
export interface RidgePeriod {
  readonly gridPixels: number;
  /** Periods in pixels, one a grid point; the map's width and height count grid points. */
  readonly grid: FloatMap;
}

/** Measures the ridge period as the strongest frequency of the profile across the ridges (after Hong, Wan & Jain, TPAMI 1998). */
export function estimateRidgePeriod(
  ridges: FloatMap,
  orientation: OrientationField,
  foreground: BitMap,
): RidgePeriod {
  const { columns, rows, indices, cells, points } = gridPoints(ridges, orientation, foreground);
  const measured = ridgePeriodsKernel(ridges, points, waveTable);
  const weighted = createFloatMap(columns, rows);
  const weights = createFloatMap(columns, rows);
  for (let i = 0; i < indices.length; i++) {
    const wave = measured[2 * i]!;
    const periodPixels = wave < 0 ? usualPeriodPixels : periodPixelsMin + wave * periodPixelsStep;
    const weight = measured[2 * i + 1]! * orientation.coherence.values[cells[i]!]!;
    weighted.values[indices[i]!] = periodPixels * weight;
    weights.values[indices[i]!] = weight;
  }
  return { gridPixels, grid: smoothedRatio(weighted, weights) };
}

interface GridPoints {
  readonly columns: number;
  readonly rows: number;
  /** Of each point of the foreground its index in the grid, and its cell of the orientation. */
  readonly indices: Int32Array;
  readonly cells: Int32Array;
  /** Four numbers a point: x, y, cosine and sine of the ridge direction. */
  readonly points: Float64Array;
}

function gridPoints(
  { width, height }: FloatMap,
  orientation: OrientationField,
  foreground: BitMap,
): GridPoints {
  const columns = Math.ceil(width / gridPixels);
  const rows = Math.ceil(height / gridPixels);
  const indices = new Int32Array(columns * rows);
  const cells = new Int32Array(columns * rows);
  const points = new Float64Array(4 * columns * rows);
  let count = 0;
  for (let index = 0; index < columns * rows; index++) {
    const x = Math.min(width - 1, (index % columns) * gridPixels + gridPixels / 2);
    const y = Math.min(height - 1, Math.floor(index / columns) * gridPixels + gridPixels / 2);
    if (foreground.bits[y * width + x] === 0) continue;
    const cell = cellAt(orientation, x, y);
    const angle = orientationOfCell(orientation, cell);
    indices[count] = index;
    cells[count] = cell;
    points[4 * count] = x;
    points[4 * count + 1] = y;
    points[4 * count + 2] = Math.cos(angle);
    points[4 * count + 3] = Math.sin(angle);
    count++;
  }
  return {
    columns,
    rows,
    indices: indices.subarray(0, count),
    cells: cells.subarray(0, count),
    points: points.subarray(0, 4 * count),
  };
}

/** What the kernel does: two numbers a point, the strongest wave (-1: none) and its share of the power. */
export function measurePeriodsTwin(ridges: FloatMap, points: Float64Array): Float64Array {
  const answers: number[] = [];
  const profile = new Float32Array(2 * halfAcrossPixels + 1);
  for (let i = 0; i < points.length; i += 4) {
    const [x, y, alongX, alongY] = points.subarray(i, i + 4) as unknown as number[];
    profileAcross(ridges, [x!, y!], [alongX!, alongY!], profile);
    answers.push(...strongestWave(profile));
  }
  return Float64Array.from(answers);
}

function profileAcross(
  { width, height, values }: FloatMap,
  [x, y]: readonly [number, number],
  [alongX, alongY]: readonly [number, number],
  out: Float32Array,
): void {
  for (let across = -halfAcrossPixels; across <= halfAcrossPixels; across++) {
    let sum = 0;
    for (let along = -halfAlongPixels; along <= halfAlongPixels; along += 2) {
      const px = Math.floor(x + along * alongX - across * alongY + 0.5);
      const py = Math.floor(y + along * alongY + across * alongX + 0.5);
      if (px >= 0 && py >= 0 && px < width && py < height) sum += values[py * width + px]!;
    }
    out[across + halfAcrossPixels] = sum;
  }
}

/** Windowed waves of one period from the middle of the line to its end. */
interface PeriodBasis {
  readonly cosine: Float64Array;
  readonly sine: Float64Array;
}

const bases: readonly PeriodBasis[] = createBases();

function createBases(): PeriodBasis[] {
  const result: PeriodBasis[] = [];
  for (let period = periodPixelsMin; period <= periodPixelsMax; period += periodPixelsStep) {
    const wave = (of: (angle: number) => number) =>
      Float64Array.from({ length: halfAcrossPixels + 1 }, (_, t) => {
        // A raised-cosine window, so that the ends of the line do not pass for a frequency.
        const window = 0.5 + 0.5 * Math.cos((Math.PI * t) / (halfAcrossPixels + 1));
        return window * of((2 * Math.PI * t) / period);
      });
    result.push({ cosine: wave(Math.cos), sine: wave(Math.sin) });
  }
  return result;
}

/** The kernel takes two pairs of waves at a time. */
const pairCount = 2 * Math.ceil(bases.length / 4);

/** The bases as the kernel reads them; beside and behind the last one lie waves of zeros. */
export const waveTable: WaveTable = {
  halfAcrossPixels,
  halfAlongPixels,
  pairCount,
  samples: Float64Array.from(
    Array.from({ length: pairCount }, (_, pair) => [bases[2 * pair], bases[2 * pair + 1]]).flatMap(
      ([one, other]) => {
        const beside = (of: (basis: PeriodBasis) => Float64Array) =>
          Array.from({ length: halfAcrossPixels + 1 }, (_, t) => [
            one ? of(one)[t]! : 0,
            other ? of(other)[t]! : 0,
          ]).flat();
        return [...beside(({ cosine }) => cosine), ...beside(({ sine }) => sine)];
      },
    ),
  ),
};

function strongestWave(profile: Float32Array): readonly [wave: number, share: number] {
  let [best, total, strongest] = [0, 0, -1];
  for (const [wave, { cosine, sine }] of bases.entries()) {
    let re = profile[halfAcrossPixels]! * cosine[0]!;
    let im = 0;
    // Cosines see only what is alike on both sides of the middle, sines only what differs.
    for (let t = 1; t <= halfAcrossPixels; t++) {
      const [after, before] = [profile[halfAcrossPixels + t]!, profile[halfAcrossPixels - t]!];
      re += (after + before) * cosine[t]!;
      im += (after - before) * sine[t]!;
    }
    const power = re * re + im * im;
    total += power;
    if (power > best) [best, strongest] = [power, wave];
  }
  return [strongest, total > 0 ? best / total : 0];
}

/** Spreads measured periods over their neighbours by their weights; where none reach, the mean of all. */
function smoothedRatio(weighted: FloatMap, weights: FloatMap): FloatMap {
  let numerator = weighted;
  let denominator = weights;
  for (let pass = 0; pass < smoothingPasses; pass++) {
    numerator = averageNeighbours(numerator);
    denominator = averageNeighbours(denominator);
  }
  const overall =
    sum(weights.values) > 0 ? sum(weighted.values) / sum(weights.values) : usualPeriodPixels;
  const result = createFloatMap(weighted.width, weighted.height);
  for (let i = 0; i < result.values.length; i++) {
    const weight = denominator.values[i]!;
    result.values[i] = weight > 1e-6 ? numerator.values[i]! / weight : overall;
  }
  return result;
}

function averageNeighbours({ width, height, values }: FloatMap): FloatMap {
  const result = createFloatMap(width, height);
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - 1), Math.min(height - 1, y + 1)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)];
      let total = 0;
      for (let ny = top; ny <= bottom; ny++) {
        for (let nx = left; nx <= right; nx++) total += values[ny * width + nx]!;
      }
      result.values[y * width + x] = total / 9;
    }
  }
  return result;
}

function sum(values: Float32Array): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return total;
}
