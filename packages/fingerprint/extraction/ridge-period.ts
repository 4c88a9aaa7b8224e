import { type BitMap, createFloatMap, type FloatMap } from './maps.ts';
import { cellAt, type OrientationField, orientationOfCell } from './orientation.ts';

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
  const columns = Math.ceil(ridges.width / gridPixels);
  const rows = Math.ceil(ridges.height / gridPixels);
  const weighted = createFloatMap(columns, rows);
  const weights = createFloatMap(columns, rows);
  const profile = new Float32Array(2 * halfAcrossPixels + 1);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = Math.min(ridges.width - 1, column * gridPixels + gridPixels / 2);
      const y = Math.min(ridges.height - 1, row * gridPixels + gridPixels / 2);
      const i = y * ridges.width + x;
      if (foreground.bits[i] === 0) continue;
      const cell = cellAt(orientation, x, y);
      profileAcross(ridges, x, y, orientationOfCell(orientation, cell), profile);
      const { periodPixels, clarity } = strongestPeriod(profile);
      const weight = clarity * orientation.coherence.values[cell]!;
      weighted.values[row * columns + column] = periodPixels * weight;
      weights.values[row * columns + column] = weight;
    }
  }
  return { gridPixels, grid: smoothedRatio(weighted, weights) };
}

function profileAcross(
  ridges: FloatMap,
  x: number,
  y: number,
  angle: number,
  out: Float32Array,
): void {
  const { width, height, values } = ridges;
  const alongX = Math.cos(angle);
  const alongY = Math.sin(angle);
  for (let across = -halfAcrossPixels; across <= halfAcrossPixels; across++) {
    let sum = 0;
    for (let along = -halfAlongPixels; along <= halfAlongPixels; along += 2) {
      const px = Math.round(x + along * alongX - across * alongY);
      const py = Math.round(y + along * alongY + across * alongX);
      if (px >= 0 && py >= 0 && px < width && py < height) sum += values[py * width + px]!;
    }
    out[across + halfAcrossPixels] = sum;
  }
}

/** Windowed waves of one period from the middle of the line to its end. */
interface PeriodBasis {
  readonly periodPixels: number;
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
    result.push({ periodPixels: period, cosine: wave(Math.cos), sine: wave(Math.sin) });
  }
  return result;
}

const even = new Float64Array(halfAcrossPixels + 1);
const odd = new Float64Array(halfAcrossPixels + 1);

function strongestPeriod(profile: Float32Array): { periodPixels: number; clarity: number } {
  // Cosines see only what is alike on both sides of the middle, sines only what differs.
  even[0] = profile[halfAcrossPixels]!;
  for (let t = 1; t <= halfAcrossPixels; t++) {
    even[t] = profile[halfAcrossPixels + t]! + profile[halfAcrossPixels - t]!;
    odd[t] = profile[halfAcrossPixels + t]! - profile[halfAcrossPixels - t]!;
  }
  let best = 0;
  let total = 0;
  let periodPixels = usualPeriodPixels;
  for (const basis of bases) {
    let re = 0;
    let im = 0;
    for (let t = 0; t <= halfAcrossPixels; t++) {
      re += even[t]! * basis.cosine[t]!;
      im += odd[t]! * basis.sine[t]!;
    }
    const power = re * re + im * im;
    total += power;
    if (power > best) {
      best = power;
      periodPixels = basis.periodPixels;
    }
  }
  return { periodPixels, clarity: total > 0 ? best / total : 0 };
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
    for (let x = 0; x < width; x++) {
      let total = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const nx = x + dx;
          const ny = y + dy;
          if (nx >= 0 && ny >= 0 && nx < width && ny < height) total += values[ny * width + nx]!;
        }
      }
      result.values[y * width + x] = total / 9;
    }
  }
  return result;
}

function sum(values: Float32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
