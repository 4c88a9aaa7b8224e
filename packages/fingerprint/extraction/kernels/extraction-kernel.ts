import { ensureMemory, instantiateKernel, type Kernel } from '@whorl/codecs';
import { filterScale } from '../gabor-bank.ts';
import { createFloatMap, type FloatMap } from '../maps.ts';
import { wasmBase64 } from './generated/extraction-maps-wasm.ts';

/** The functions of assembly/extraction-maps.ts; addresses are bytes, sizes samples. */
interface ExtractionExports {
  boxMean(
    source: number,
    target: number,
    rows: number,
    sums: number,
    width: number,
    pitch: number,
    height: number,
    radius: number,
  ): void;
  filterRidges(
    padded: number,
    paddedPitch: number,
    filterIndices: number,
    filters: number,
    target: number,
    width: number,
    height: number,
    scale: number,
  ): void;
}

/** Below this the compiler may keep data of its own; then come the filters, once they are loaded. */
const filtersAddress = 1024;
const sampleBytes = 4;
/** A vector may read this far beyond the last sample. */
const slackBytes = 64;
/** Pixels that choose this filter have none. */
export const noFilter = 0xffff;

let loaded: Kernel<ExtractionExports> | undefined;

function kernel(): Kernel<ExtractionExports> {
  loaded ??= instantiateKernel<ExtractionExports>(wasmBase64);
  return loaded;
}

/** boxMean() of box-mean.ts on vectors. */
export function boxMeanKernel(map: FloatMap, radiusPixels: number): FloatMap {
  const { width, height, values } = map;
  const pitch = (width + 3) & ~3;
  const mapBytes = pitch * height * sampleBytes + slackBytes;
  const source = workAddress();
  const target = source + mapBytes;
  const rows = target + mapBytes;
  const sums = rows + mapBytes;
  const { exports, memory } = kernel();
  ensureMemory(memory, sums + pitch * sampleBytes + slackBytes);
  const input = new Float32Array(memory.buffer, source, pitch * height);
  copyRows(values, width, input, pitch, height);
  // Columns that pad the pitch must not carry what an earlier map left there.
  new Float32Array(memory.buffer, rows, pitch * height).fill(0);
  exports.boxMean(source, target, rows, sums, width, pitch, height, radiusPixels);
  const result = createFloatMap(width, height);
  const output = new Float32Array(memory.buffer, target, pitch * height);
  copyRows(output, pitch, result.values, width, height);
  return result;
}

function copyRows(
  from: Float32Array,
  fromPitch: number,
  to: Float32Array,
  toPitch: number,
  height: number,
): void {
  if (fromPitch === toPitch) {
    to.set(from);
    return;
  }
  const count = Math.min(fromPitch, toPitch);
  for (let y = 0; y < height; y++) {
    to.set(from.subarray(y * fromPitch, y * fromPitch + count), y * toPitch);
  }
}

/** Filters of one side, each row padded to whole vectors, one after the other. */
export interface FilterBank {
  readonly radiusPixels: number;
  /** Samples of a row with its padding. */
  readonly rowSamples: number;
  /** Whole numbers of filterScale. */
  readonly samples: Int16Array;
}

/** Normalized ridges, at most 1.8 in size, as whole numbers of this scale: sums of a whole filter fit 32 bits. */
const mapScale = 1024;
const wholeNumberBytes = 2;
/** Brings the sum of products of whole numbers back to the unit of the map. */
export const answerScale: number = 1 / (mapScale * filterScale);

/** Halves round up; the shift keeps the truncation of a bitwise or on the positive side, where it is quick. */
export function wholeNumber(value: number): number {
  return ((value * mapScale + 32_768.5) | 0) - 32_768;
}

let loadedBank: FilterBank | undefined;

/** Where the maps of a call begin: behind the filters, whose rows are whole vectors. */
function workAddress(): number {
  return filtersAddress + (loadedBank?.samples.byteLength ?? 0);
}

/** Filters stay in the memory from one call to the next. */
function loadFilters(memory: WebAssembly.Memory, bank: FilterBank): void {
  if (loadedBank === bank) return;
  ensureMemory(memory, filtersAddress + bank.samples.byteLength);
  new Int16Array(memory.buffer, filtersAddress, bank.samples.length).set(bank.samples);
  loadedBank = bank;
}

/** At each pixel the answer of the filter that `filterIndices` chooses; 0 where it chooses none. */
export function filterKernel(
  map: FloatMap,
  filterIndices: Uint16Array,
  bank: FilterBank,
): FloatMap {
  const { width, height, values } = map;
  const radius = bank.radiusPixels;
  const paddedPitch = width + 2 * radius + 1;
  const paddedRows = height + 2 * radius;
  const { exports, memory } = kernel();
  loadFilters(memory, bank);
  const indices = workAddress();
  const padded = (indices + filterIndices.byteLength + 15) & ~15;
  const paddedBytes = paddedPitch * paddedRows * wholeNumberBytes + slackBytes;
  const target = (padded + paddedBytes + 15) & ~15;
  ensureMemory(memory, target + values.byteLength + slackBytes);
  new Uint16Array(memory.buffer, indices, filterIndices.length).set(filterIndices);
  const input = new Int16Array(memory.buffer, padded, paddedBytes / wholeNumberBytes).fill(0);
  for (let y = 0; y < height; y++) {
    const start = (y + radius) * paddedPitch + radius;
    const from = y * width;
    for (let x = 0; x < width; x++) input[start + x] = wholeNumber(values[from + x]!);
  }
  const output = new Float32Array(memory.buffer, target, width * height).fill(0);
  exports.filterRidges(
    padded,
    paddedPitch,
    indices,
    filtersAddress,
    target,
    width,
    height,
    answerScale,
  );
  const result = createFloatMap(width, height);
  result.values.set(output);
  return result;
}
