/** One filter, a square of 2 · radiusPixels + 1 pixels a side. */
export interface GaborFilter {
  readonly radiusPixels: number;
  readonly weights: Float32Array;
}

/** The filter for ridges of a direction (radians, y axis up) and a period (pixels). */
export type GaborBank = (angle: number, periodPixels: number) => GaborFilter;

/** Directions over half a turn: 3 degrees apart. */
const directions = 60;
/** Steps of the period, pixels. */
const periodStepPixels = 0.25;
/**
 * Spread of the filter as a share of the period: three ridges have weight, as in SFinGe, where the
 * envelope falls to a thousandth at one and a half periods.
 */
const spreadPeriods = 1.5 / Math.sqrt(2 * Math.log(1000));
/** Where the filter is cut: below a fiftieth of its peak. */
const radiusSpreads = 2.8;

/** A bank that makes each filter when it is first asked for. */
export function createGaborBank(): GaborBank {
  const filters = new Map<number, GaborFilter>();
  return (angle, periodPixels) => {
    const turn = Math.round((angle / Math.PI) * directions) % directions;
    const direction = turn < 0 ? turn + directions : turn;
    const period = Math.round(periodPixels / periodStepPixels);
    const key = period * directions + direction;
    let filter = filters.get(key);
    if (filter === undefined) {
      filter = createFilter((direction * Math.PI) / directions, period * periodStepPixels);
      filters.set(key, filter);
    }
    return filter;
  };
}

/** Even Gabor filter: answers 1 to its own wave and 0 to a flat image. */
function createFilter(angle: number, periodPixels: number): GaborFilter {
  const spread = spreadPeriods * periodPixels;
  const radiusPixels = Math.ceil(radiusSpreads * spread);
  const envelope: number[] = [];
  const wave: number[] = [];
  for (let dy = -radiusPixels; dy <= radiusPixels; dy++) {
    for (let dx = -radiusPixels; dx <= radiusPixels; dx++) {
      const across = dx * Math.sin(angle) + dy * Math.cos(angle);
      envelope.push(Math.exp((-0.5 * (dx * dx + dy * dy)) / spread ** 2));
      wave.push(Math.cos((2 * Math.PI * across) / periodPixels));
    }
  }
  const modulated = envelope.map((weight, i) => weight * wave[i]!);
  const offset = sum(modulated) / sum(envelope);
  const balanced = modulated.map((value, i) => value - offset * envelope[i]!);
  const answer = sum(balanced.map((value, i) => value * wave[i]!));
  return { radiusPixels, weights: Float32Array.from(balanced, (value) => value / answer) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
