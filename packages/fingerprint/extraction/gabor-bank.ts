/** Filters of one side, each row padded to whole vectors, one after the other. */
export interface FilterBank {
  readonly radiusPixels: number;
  /** Samples of a row with its padding. */
  readonly rowSamples: number;
  /** Whole numbers of filterScale. */
  readonly samples: Int16Array;
}

/** Directions of the filter bank over half a turn: 5.6 degrees apart, finer than the filter's own width. The kernel knows it too. */
const orientationCount = 32;
/** Periods of the filter bank, pixels, in steps of a half. */
export const periodPixelsMin = 5;
export const periodPixelsMax = 15;
export const periodStepsPerPixel = 2;
/** Half the side of a filter, pixels. */
const radiusPixels = 9;
const side = 2 * radiusPixels + 1;
/** A row is padded with zeros to whole vectors of eight. */
const rowSamples = 24;
/** Samples are whole numbers of this scale: the largest, 0.03, then fill 14 of 16 bits. */
const filterScale = 2 ** 19;
/** Normalized ridges, at most 1.8 in size, as whole numbers of this scale: sums of a whole filter fit 32 bits. */
export const mapScale = 1024;
/** Brings the sum of products of whole numbers back to the unit of the map. */
export const answerScale: number = 1 / (mapScale * filterScale);
/** Spread along the ridge, pixels: longer heals more breaks and blurs more minutiae. */
const spreadAlongPixels = 4;
/** Spread across the ridge as a share of the period: little more than one ridge with its two valleys. */
const spreadAcrossPeriods = 0.42;

/** A sample of the map as a filter reads it: halves go to the even number. */
export function wholeNumber(value: number): number {
  const scaled = value * mapScale;
  const rounded = Math.round(scaled);
  return rounded - scaled === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}

/** The filter for a ridge direction (radians, image coordinates) and a period. */
export function filterIndexFor(angle: number, periodPixels: number): number {
  const turn = Math.round((angle / Math.PI) * orientationCount);
  const direction = ((turn % orientationCount) + orientationCount) % orientationCount;
  const held = Math.max(periodPixelsMin, Math.min(periodPixelsMax, periodPixels));
  const step = Math.round((held - periodPixelsMin) * periodStepsPerPixel);
  return step * orientationCount + direction;
}

let bank: FilterBank | undefined;

/** All filters, made at first use. */
export function gaborBank(): FilterBank {
  bank ??= createBank();
  return bank;
}

function createBank(): FilterBank {
  const periodCount = (periodPixelsMax - periodPixelsMin) * periodStepsPerPixel + 1;
  const samples = new Int16Array(periodCount * orientationCount * side * rowSamples);
  for (let step = 0; step < periodCount; step++) {
    const periodPixels = periodPixelsMin + step / periodStepsPerPixel;
    for (let direction = 0; direction < orientationCount; direction++) {
      const filter = createFilter((direction * Math.PI) / orientationCount, periodPixels);
      const start = (step * orientationCount + direction) * side * rowSamples;
      for (let row = 0; row < side; row++) {
        samples.set(filter.subarray(row * side, (row + 1) * side), start + row * rowSamples);
      }
    }
  }
  return { radiusPixels, rowSamples, samples };
}

/** Even Gabor filter: answers 1 to a pure wave of its own direction and period, 0 to a flat image. */
function createFilter(angle: number, periodPixels: number): Float32Array {
  const filter = new Float32Array(side * side);
  const envelope = new Float32Array(side * side);
  const spreadAcross = spreadAcrossPeriods * periodPixels;
  let k = 0;
  for (let dy = -radiusPixels; dy <= radiusPixels; dy++) {
    for (let dx = -radiusPixels; dx <= radiusPixels; dx++) {
      const along = dx * Math.cos(angle) + dy * Math.sin(angle);
      const across = -dx * Math.sin(angle) + dy * Math.cos(angle);
      const weight = Math.exp(
        -0.5 * ((along / spreadAlongPixels) ** 2 + (across / spreadAcross) ** 2),
      );
      envelope[k] = weight;
      filter[k++] = weight * Math.cos((2 * Math.PI * across) / periodPixels);
    }
  }
  const total = (map: Float32Array): number => map.reduce((sum, value) => sum + value, 0);
  const offset = total(filter) / total(envelope);
  for (k = 0; k < filter.length; k++) filter[k] = filter[k]! - offset * envelope[k]!;
  const gain = filter.reduce((sum, value) => sum + Math.abs(value), 0);
  return filter.map((value) => Math.round((filterScale * value) / gain));
}
