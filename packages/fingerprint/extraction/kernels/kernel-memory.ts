import { ensureMemory, instantiateKernel, type Kernel } from '@whorl/codecs';
import type { FilterBank } from '../gabor-bank.ts';
import { wasmBase64 } from './generated/extraction-maps-wasm.ts';

/** The functions of assembly/extraction-maps.ts; addresses are bytes, sizes samples. */
interface ExtractionExports {
  boxMean(...sourceTargetRowsSumsWidthPitchHeightRadius: number[]): void;
  gradientTensor(...sourceXxXyEnergyWidthHeightColumns: number[]): void;
  magnitude(address: number, byteLength: number): void;
  normalize(...addressesThenSizesThenConstants: number[]): void;
  filterRidges(...addressesThenSizesThenScales: number[]): void;
  vote(...addressesThenSizesThenLimits: number[]): void;
}

/** Below this the compiler may keep data of its own; then come the filters, once they are loaded. */
const filtersAddress = 1024;
/** A vector may read this far beyond the last sample of an area. */
const slackBytes = 64;

let loaded: Kernel<ExtractionExports> | undefined;
let loadedBank: FilterBank | undefined;

/** The functions of the kernel, compiled at first use. */
export function extractionKernel(): ExtractionExports {
  return instance().exports;
}

function instance(): Kernel<ExtractionExports> {
  loaded ??= instantiateKernel<ExtractionExports>(wasmBase64);
  return loaded;
}

/**
 * Room for the maps of one call: addresses of areas of those lengths, each on whole vectors, behind the filters.
 * What lies there from an earlier call is not cleared.
 */
export function layOut(...byteLengths: readonly number[]): readonly number[] {
  let next = filtersAddress + (loadedBank?.samples.byteLength ?? 0);
  const addresses = byteLengths.map((byteLength) => {
    const address = next;
    next = (next + byteLength + slackBytes + 15) & ~15;
    return address;
  });
  ensureMemory(instance().memory, next);
  return addresses;
}

/** Loads filters, which stay in the memory from one call to the next. Returns their address. */
export function loadFilters(bank: FilterBank): number {
  if (loadedBank !== bank) {
    const { memory } = instance();
    ensureMemory(memory, filtersAddress + bank.samples.byteLength);
    new Int16Array(memory.buffer, filtersAddress, bank.samples.length).set(bank.samples);
    loadedBank = bank;
  }
  return filtersAddress;
}

export function floatsAt(address: number, count: number): Float32Array {
  return new Float32Array(instance().memory.buffer, address, count);
}

export function bytesAt(address: number, count: number): Uint8Array {
  return new Uint8Array(instance().memory.buffer, address, count);
}

export function wordsAt(address: number, count: number): Uint16Array {
  return new Uint16Array(instance().memory.buffer, address, count);
}

/** Copies rows of one pitch to rows of another, as far as both reach. */
export function copyRows<Samples extends Float32Array | Uint8Array>(
  from: Samples,
  fromPitch: number,
  to: Samples,
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
