import { ensureMemory, instantiateKernel, type Kernel } from '@whorl/codecs';
import { createFloatMap, type FloatMap } from '../../extraction/maps.ts';
import type { GaborFilter } from '../master/gabor-bank.ts';
import type { FilterLayout } from '../master/wave-filter.ts';
import { wasmBase64 } from './generated/wave-filter-wasm.ts';

/** The function of assembly/wave-filter.ts; addresses are bytes, sizes samples. */
interface WaveFilterExports {
  filterWaves(...addressesThenSizesThenStrength: number[]): void;
}

/** Below this the compiler may keep data of its own. */
const firstAddress = 1024;
const doubleBytes = 8;

let loaded: Kernel<WaveFilterExports> | undefined;

/** filterWavesTwin() on vectors. */
export function filterWavesKernel(map: FloatMap, layout: FilterLayout, strength: number): FloatMap {
  loaded ??= instantiateKernel<WaveFilterExports>(wasmBase64);
  const { exports, memory } = loaded;
  const { width, height } = map;
  const { filters, indices } = layout;
  const border = Math.max(...filters.map(({ radiusPixels }) => radiusPixels));
  // A vector reads up to three samples beyond its row.
  const pitch = width + 2 * border + 3;
  const table = firstAddress;
  const weights = align(table + 4 * filters.length);
  const filterAddresses: number[] = [];
  let next = weights;
  for (const filter of filters) {
    filterAddresses.push(next);
    next += filterBytes(filter);
  }
  const indexAddress = align(next);
  const source = align(indexAddress + indices.byteLength);
  const sourceCount = pitch * (height + 2 * border) + 3;
  const target = align(source + 4 * sourceCount);
  ensureMemory(memory, target + 4 * width * height);
  const { buffer } = memory;
  new Uint32Array(buffer, table, filters.length).set(filterAddresses);
  for (const [i, filter] of filters.entries()) writeFilter(buffer, filterAddresses[i]!, filter);
  new Uint16Array(buffer, indexAddress, indices.length).set(indices);
  writeBordered(new Float32Array(buffer, source, sourceCount), map, pitch, border);
  const addresses = [source, target, indexAddress, table];
  exports.filterWaves(...addresses, width, height, pitch, border, strength);
  const result = createFloatMap(width, height);
  result.values.set(new Float32Array(buffer, target, width * height));
  return result;
}

function align(address: number): number {
  return (address + 15) & ~15;
}

/** Columns of a filter in the kernel's memory: whole vectors. */
function pitchOf({ radiusPixels }: GaborFilter): number {
  return (2 * radiusPixels + 4) & ~3;
}

function filterBytes(filter: GaborFilter): number {
  const side = 2 * filter.radiusPixels + 1;
  return doubleBytes * (1 + side * pitchOf(filter));
}

function writeFilter(buffer: ArrayBuffer, address: number, filter: GaborFilter): void {
  const { radiusPixels, weights } = filter;
  const side = 2 * radiusPixels + 1;
  const pitch = pitchOf(filter);
  new Int32Array(buffer, address, 2).set([radiusPixels, 0]);
  const rows = new Float64Array(buffer, address + doubleBytes, side * pitch).fill(0);
  for (let row = 0; row < side; row++) {
    rows.set(weights.subarray(row * side, (row + 1) * side), row * pitch);
  }
}

function writeBordered(
  target: Float32Array,
  { width, height, values }: FloatMap,
  pitch: number,
  border: number,
): void {
  target.fill(0);
  for (let y = 0; y < height; y++) {
    const row = values.subarray(y * width, (y + 1) * width);
    target.set(row, (y + border) * pitch + border);
  }
}
