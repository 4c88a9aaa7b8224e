import type { GrayImage } from '@whorl/codecs';
import { createFloatMap, type FloatMap } from '../extraction/maps.ts';
import { cellPixels } from './analysis-scale.ts';

/** Side of the window whose spectrum is taken, pixels at 250 ppi: three to four usual ridges. */
const windowPixels = 16;
/** Waves a window that ridges may have: periods of 16 down to 5 pixels at 500 ppi. */
const ridgeWavesMin = 2;
const ridgeWavesMax = 6.5;
/** Highest wave that is looked at in either direction. */
const wavesMax = 7;
/** Amplitude of the ridge wave below which it is paper grain or scanner noise, gray levels. */
const amplitudeMin = 5;

/** What counts against ridges, as a factor of power: long waves of strokes and rims, and grain. */
const longWeight = 1.5;
const otherWeight = 0.5;

/** How much of each cell is ridge, 0 to 1, and how high its wave is. Maps count cells. */
export interface RidgeEnergy {
  readonly ridgeness: FloatMap;
  /** Gray levels. */
  readonly amplitude: FloatMap;
}

/**
 * What answers to ridges and to nothing else: the share of a window's spectral power that sits in
 * one peak of ridge period. Ridges are a wave and have nearly all of it there; strokes, letters,
 * lines and the rim of a hole have most of it in long waves, paper grain has it everywhere. Cells
 * are squares of the given side, an even number of pixels.
 */
export function measureRidgeEnergy(image: GrayImage, side: number = cellPixels): RidgeEnergy {
  const columns = Math.max(1, Math.floor(image.width / side));
  const rows = Math.max(1, Math.floor(image.height / side));
  const ridgeness = createFloatMap(columns, rows);
  const amplitude = createFloatMap(columns, rows);
  const spectra = Array.from({ length: columns }, () => createRowSpectra(image.height));
  for (let column = 0; column < columns; column++) {
    transformRows(image, windowStart(column, side), spectra[column]!);
  }
  const power = new Float64Array(waveCount * bandCount);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      transformColumn(spectra[column]!, windowStart(row, side), image.height, power);
      const spectrum = readSpectrum(power);
      const wave = waveAmplitude(spectrum.ridge);
      const cell = row * columns + column;
      amplitude.values[cell] = wave;
      ridgeness.values[cell] = wave < amplitudeMin ? 0 : ridgenessOf(spectrum);
    }
  }
  return { ridgeness, amplitude };
}

/** The window is centred on its cell; beyond the border the picture is mirrored. */
function windowStart(cell: number, side: number): number {
  return cell * side + side / 2 - windowPixels / 2;
}

const waveCount = wavesMax + 1;
const bandCount = 2 * wavesMax + 1;

const hann = Float64Array.from(
  { length: windowPixels },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / windowPixels),
);
const cosines = waveTable(Math.cos);
const sines = waveTable(Math.sin);

/** The windowed wave of each number of waves, wavesMax below zero first. */
function waveTable(wave: (angle: number) => number): readonly Float64Array[] {
  return Array.from({ length: bandCount }, (_, band) =>
    hann.map((weight, i) => weight * wave((2 * Math.PI * (band - wavesMax) * i) / windowPixels)),
  );
}

/** The spectrum along x of every row of a column of windows: waveCount numbers a row. */
interface RowSpectra {
  readonly re: Float64Array;
  readonly im: Float64Array;
}

function createRowSpectra(height: number): RowSpectra {
  return { re: new Float64Array(height * waveCount), im: new Float64Array(height * waveCount) };
}

function transformRows(image: GrayImage, left: number, { re, im }: RowSpectra): void {
  const at = Array.from({ length: windowPixels }, (_, i) => mirrored(left + i, image.width));
  const line = new Float64Array(windowPixels);
  for (let y = 0; y < image.height; y++) {
    for (let i = 0; i < windowPixels; i++) line[i] = image.pixels[y * image.width + at[i]!]!;
    for (let waves = 0; waves < waveCount; waves++) {
      const cosine = cosines[waves + wavesMax]!;
      const sine = sines[waves + wavesMax]!;
      let real = 0;
      let imaginary = 0;
      for (let i = 0; i < windowPixels; i++) {
        real += line[i]! * cosine[i]!;
        imaginary -= line[i]! * sine[i]!;
      }
      re[y * waveCount + waves] = real;
      im[y * waveCount + waves] = imaginary;
    }
  }
}

/** Power of one window: a row of bandCount numbers for each number of waves along x. */
function transformColumn(
  { re, im }: RowSpectra,
  top: number,
  height: number,
  power: Float64Array,
): void {
  const at = Array.from({ length: windowPixels }, (_, i) => mirrored(top + i, height) * waveCount);
  const mean = weightedMean(re, at);
  for (let waves = 0; waves < waveCount; waves++) {
    // Real pixels: along x = 0 the bands below zero repeat those above it.
    for (let band = waves === 0 ? wavesMax : 0; band < bandCount; band++) {
      const cosine = cosines[band]!;
      const sine = sines[band]!;
      let real = -mean * hannWave(waves) * hannWave(band - wavesMax);
      let imaginary = 0;
      for (let i = 0; i < windowPixels; i++) {
        const a = re[at[i]! + waves]!;
        const b = im[at[i]! + waves]!;
        real += a * cosine[i]! + b * sine[i]!;
        imaginary += b * cosine[i]! - a * sine[i]!;
      }
      power[waves * bandCount + band] = real * real + imaginary * imaginary;
    }
  }
}

/** Brightness of the window, which is no wave and is taken out before power is measured. */
function weightedMean(re: Float64Array, at: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < windowPixels; i++) sum += hann[i]! * re[at[i]!]!;
  return sum / (windowPixels / 2) ** 2;
}

/** The spectrum of the window itself. */
function hannWave(waves: number): number {
  if (waves === 0) return windowPixels / 2;
  return Math.abs(waves) === 1 ? -windowPixels / 4 : 0;
}

interface Peak {
  readonly waves: number;
  readonly band: number;
}

const ridgePeaks = peaksBetween(ridgeWavesMin, ridgeWavesMax);
const longWaves = peaksBetween(0, ridgeWavesMin - 0.01);

function peaksBetween(radiusMin: number, radiusMax: number): readonly Peak[] {
  const peaks: Peak[] = [];
  for (let waves = 0; waves < waveCount; waves++) {
    for (let band = waves === 0 ? wavesMax : 0; band < bandCount; band++) {
      const radius = Math.hypot(waves, band - wavesMax);
      if (radius >= radiusMin && radius <= radiusMax) peaks.push({ waves, band });
    }
  }
  return peaks;
}

/** Power of a window by what it says: the ridge wave, waves too long for ridges, and the rest. */
interface Spectrum {
  readonly ridge: number;
  readonly long: number;
  readonly other: number;
}

/** The strongest ridge wave with its neighbours, over which a Hann window spreads one wave. */
function readSpectrum(power: Float64Array): Spectrum {
  let best = ridgePeaks[0]!;
  let height = -1;
  for (const peak of ridgePeaks) {
    const value = power[peak.waves * bandCount + peak.band]!;
    if (value <= height) continue;
    height = value;
    best = peak;
  }
  let ridge = 0;
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      const waves = best.waves + dx;
      const band = best.band + dy;
      if (Math.hypot(waves, band - wavesMax) >= ridgeWavesMin) ridge += powerAt(power, waves, band);
    }
  }
  const long = longWaves.reduce(
    (sum, { waves, band }) => sum + power[waves * bandCount + band]!,
    0,
  );
  const total = power.reduce((sum, value) => sum + value, 0);
  return { ridge, long, other: Math.max(0, total - ridge - long) };
}

function powerAt(power: Float64Array, waves: number, band: number): number {
  // Below zero along x the spectrum of real pixels is that of the opposite wave.
  if (waves < 0) return powerAt(power, -waves, bandCount - 1 - band);
  if (waves >= waveCount || band < 0 || band >= bandCount) return 0;
  return power[waves * bandCount + band]!;
}

/** Share of the ridge wave, with long waves held against it more than the blur of a poor print. */
function ridgenessOf({ ridge, long, other }: Spectrum): number {
  return ridge / (ridge + longWeight * long + otherWeight * other + 1e-9);
}

/** Amplitude of a wave from the power of its peak: a Hann window passes 3/8 of the power each way. */
function waveAmplitude(peak: number): number {
  return (2 * Math.sqrt(peak)) / (windowPixels * windowPixels * 0.375);
}

function mirrored(i: number, length: number): number {
  const reflected = i < 0 ? -i - 1 : i >= length ? 2 * length - 1 - i : i;
  return Math.min(length - 1, Math.max(0, reflected));
}
