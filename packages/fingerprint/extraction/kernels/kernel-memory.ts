import { ensureMemory, instantiateKernel, type Kernel } from '@whorl/codecs';
import { wasmBase64 } from './generated/extraction-maps-wasm.ts';

/** The functions of assembly/extraction-maps.ts; addresses are bytes, sizes samples. */
interface ExtractionExports {
  cellMoments(pixels: number, means: number, squares: number, width: number, height: number): void;
  deviations(means: number, squares: number, target: number, count: number): void;
  paintCells(cells: number, target: number, width: number, height: number): void;
  boxMeanScratch(width: number, radius: number): number;
  boxMean(...sourceTargetScratchWidthHeightRadius: number[]): void;
  gradientTensor(...sourceXxXyEnergyWidthHeightColumns: number[]): void;
  orientationField(...sixAddressesAndCount: number[]): void;
  blend(near: number, wide: number, target: number, count: number, wideWeight: number): void;
  magnitude(source: number, target: number, byteLength: number): void;
  normalizeScratch(width: number, radius: number): number;
  normalize(...addressesThenSizesThenConstants: number[]): void;
  chooseFilters(...addressesThenCountsThenPeriods: number[]): void;
  filterScratch(width: number): number;
  filterRidges(...addressesThenSizesThenScales: number[]): void;
  ridgePeriods(...addressesThenSizesThenCounts: number[]): void;
  vote(...addressesThenSizesThenLimits: number[]): void;
  valleys(foreground: number, ridges: number, target: number, count: number): void;
  thin(...addressesThenSizesThenPassesMax: number[]): void;
  sampleQuality(...addressesThenCountStepNoiseRange: number[]): void;
  keepLargeRegions(...addressesThenSizesThenShare: number[]): void;
  fillHoles(...addressesThenSizes: number[]): void;
  followLine(bits: number, start: number, width: number, path: number, lengthMax: number): number;
  removeSpurs(...addressesThenSizesThenLimits: number[]): void;
  foregroundBounds(bits: number, bounds: number, width: number, height: number): number;
  crop(...addressesThenSizes: number[]): void;
  tally(values: number, bins: number, count: number): void;
  markFrom(values: number, marks: number, count: number, threshold: number): void;
  markAbove(values: number, marks: number, count: number, threshold: number): void;
  lineEndings(bits: number, count: number, width: number, indices: number): number;
}

/** Samples of a map, in the kernel's memory or elsewhere. */
export type Samples = Float32Array | Float64Array | Uint8Array | Uint16Array | Uint32Array;

/** Below this the compiler may keep data of its own; then come the filters, then the maps. */
const filtersAddress = 1024;
const filtersBytesMax = 256 * 1024;
const mapsAddress = filtersAddress + filtersBytesMax;
/** A vector may read and write this far beyond the last sample of an area. */
const slackBytes = 64;

let loaded: Kernel<ExtractionExports> | undefined;
/** The memory of the kernel, which gives its buffer slowly and a new one when it grows. */
let buffer = new ArrayBuffer(0);
let loadedFilters: Int16Array | undefined;
/** Maps of an extraction that is at work lie below; behind them comes what one call needs. */
let mapsEnd = mapsAddress;

/** The functions of the kernel, compiled at first use. */
export function extractionKernel(): ExtractionExports {
  return instance().exports;
}

function instance(): Kernel<ExtractionExports> {
  if (loaded === undefined) {
    loaded = instantiateKernel<ExtractionExports>(wasmBase64);
    buffer = loaded.memory.buffer;
  }
  return loaded;
}

/** Makes room for maps and calls of so many bytes: as long as maps lie there, the memory must not grow. */
export function reserveMaps(byteCount: number): void {
  requireMemory(mapsAddress + byteCount);
}

/** Room for a map that stays until all are dropped. Returns its address. */
export function takeMap(byteLength: number): number {
  const address = mapsEnd;
  mapsEnd = behind(address, byteLength);
  requireMemory(mapsEnd);
  return address;
}

export function dropMaps(): void {
  mapsEnd = mapsAddress;
}

/**
 * Addresses for one call: of areas of so many bytes, in which lies what an earlier call left, and of samples,
 * where they are or, if they are not in the kernel's memory, of a copy.
 */
export function layOut(...areas: readonly (number | Samples)[]): readonly number[] {
  let next = mapsEnd;
  const addresses = areas.map((area) => {
    if (typeof area !== 'number' && isInKernel(area)) return area.byteOffset;
    const address = next;
    next = behind(address, typeof area === 'number' ? area : area.byteLength);
    return address;
  });
  requireMemory(next);
  for (const [i, area] of areas.entries()) {
    if (typeof area === 'number' || isInKernel(area)) continue;
    bytesAt(addresses[i]!, area.byteLength).set(bytesOf(area));
  }
  return addresses;
}

/** Copies a result from its address of layOut() to where it is wanted, unless it lies there. */
export function takeOut(result: Samples, address: number): void {
  if (!isInKernel(result)) bytesOf(result).set(bytesAt(address, result.byteLength));
}

/** Loads filters, which stay in the memory from one call to the next. Returns their address. */
export function loadFilters(samples: Int16Array): number {
  if (loadedFilters !== samples) {
    if (samples.byteLength > filtersBytesMax) throw new Error('the filter bank has no room');
    requireMemory(mapsAddress);
    bytesAt(filtersAddress, samples.byteLength).set(bytesOf(samples));
    loadedFilters = samples;
  }
  return filtersAddress;
}

export function floatsAt(address: number, count: number): Float32Array {
  return new Float32Array(buffer, address, count);
}

export function bytesAt(address: number, count: number): Uint8Array {
  return new Uint8Array(buffer, address, count);
}

export function doublesAt(address: number, count: number): Float64Array {
  return new Float64Array(buffer, address, count);
}

export function wholesAt(address: number, count: number): Int32Array {
  return new Int32Array(buffer, address, count);
}

function isInKernel(samples: Samples): boolean {
  return samples.buffer === buffer;
}

function bytesOf(samples: Samples | Int16Array): Uint8Array {
  return new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);
}

/** The next whole vector behind an area and its slack. */
function behind(address: number, byteLength: number): number {
  return (address + byteLength + slackBytes + 15) & ~15;
}

/** Views on a memory are lost when it grows: not while maps lie in it. */
function requireMemory(byteCount: number): void {
  const { memory } = instance();
  if (byteCount <= buffer.byteLength) return;
  if (mapsEnd > mapsAddress) throw new Error('the maps of an extraction have too little room');
  ensureMemory(memory, byteCount);
  buffer = memory.buffer;
}
