import { ensureMemory, instantiateKernel, type Kernel } from '../kernels/instantiate.ts';
import type { FrameHeader } from './frame-header.ts';
import { wasmBase64 } from './kernels/generated/wsq-synthesis-wasm.ts';
import type { WsqStream } from './read-stream.ts';
import { waveletNodes } from './wavelet-tree.ts';

/** The functions of kernels/assembly/wsq-synthesis.ts; addresses and sizes are bytes. */
interface SynthesisExports {
  setFilters(address: number): void;
  joinColumns(
    area: number,
    pitchBytes: number,
    width: number,
    height: number,
    isMirrored: boolean,
    strip: number,
  ): void;
  joinRows(
    area: number,
    pitchBytes: number,
    width: number,
    height: number,
    isMirrored: boolean,
    buffer: number,
  ): void;
  dequantize(
    coefficients: number,
    area: number,
    pitchBytes: number,
    width: number,
    height: number,
    binWidth: number,
    zeroOffset: number,
    binCenter: number,
  ): void;
  toGrayLevels(plane: number, count: number, scale: number, shift: number): void;
}

/** Below this the compiler may keep data of its own. */
const firstFreeByte = 1024;
const filterBytes = 64;
/** One strip of 32 columns, the kernel's constant. */
const stripRowBytes = 128;
/** A vector may read this far beyond the last sample. */
const paddingBytes = 256;
/** A kernel that has grown beyond this is dropped after use, so that one palm does not stay. */
const keptMemoryBytes = 64 * 1024 * 1024;
/** Coefficients that are read right into the kernel's memory: those of a slap. A header alone makes no room for more. */
const roomCoefficientsMax = 2 ** 22;

/** Room for so many pixels. */
export type PixelRoom = (count: number) => Uint8Array;

let kept: Kernel<SynthesisExports> | undefined;

function loadKernel(): Kernel<SynthesisExports> {
  kept ??= instantiateKernel<SynthesisExports>(wasmBase64);
  return kept;
}

/**
 * Zeroed room for the coefficients of a stream that synthesizePixels() takes next: in the kernel's memory, where nothing is left to
 * collect, unless there are too many.
 */
export function roomForCoefficients(frame: FrameHeader, count: number): Int16Array {
  if (count > roomCoefficientsMax) return new Int16Array(count);
  const kernel = loadKernel();
  const { coefficients } = reserveMemory(kernel, frame, count);
  return new Int16Array(kernel.memory.buffer, coefficients, count).fill(0);
}

/** Coefficients to pixels, in `room` for as many: dequantization and the inverse transform in the kernel. */
export function synthesizePixels(stream: WsqStream, room: PixelRoom): Uint8Array {
  const { width, height } = stream.frame;
  const kernel = loadKernel();
  const layout = reserveMemory(kernel, stream.frame, stream.coefficients.length);
  writeFilters(kernel, layout.filters, stream);
  writeCoefficients(kernel, layout, stream);
  const pitchBytes = width * 4;
  for (const node of waveletNodes(width, height).toReversed()) {
    const area = layout.plane + node.y * pitchBytes + node.x * 4;
    const size = [pitchBytes, node.width, node.height] as const;
    kernel.exports.joinColumns(area, ...size, node.mirrorsColumns, layout.scratch);
    kernel.exports.joinRows(area, ...size, node.mirrorsRows, layout.scratch);
  }
  const count = width * height;
  kernel.exports.toGrayLevels(layout.plane, count, stream.frame.scale, stream.frame.shift);
  const pixels = room(count);
  pixels.set(new Uint8Array(kernel.memory.buffer, layout.plane, count));
  if (kernel.memory.buffer.byteLength > keptMemoryBytes) kept = undefined;
  return pixels;
}

interface MemoryLayout {
  readonly filters: number;
  readonly coefficients: number;
  readonly plane: number;
  readonly planeBytes: number;
  /** The strip or the line buffers. */
  readonly scratch: number;
}

/** The same for the same stream, so that the memory does not grow once its coefficients are there. */
function reserveMemory(
  kernel: Kernel<SynthesisExports>,
  { width, height }: FrameHeader,
  coefficientCount: number,
): MemoryLayout {
  const coefficients = firstFreeByte + filterBytes;
  const plane = (coefficients + 2 * coefficientCount + paddingBytes + 15) & ~15;
  const planeBytes = width * height * 4 + paddingBytes;
  const scratch = (plane + planeBytes + 15) & ~15;
  const lineBytes = 8 * (width + paddingBytes);
  const scratchBytes = Math.max(height * stripRowBytes, lineBytes) + paddingBytes;
  ensureMemory(kernel.memory, scratch + scratchBytes);
  return { filters: firstFreeByte, coefficients, plane, planeBytes, scratch };
}

function writeFilters(kernel: Kernel<SynthesisExports>, address: number, stream: WsqStream): void {
  const { low, high } = stream.filters;
  const taps = new Float32Array(kernel.memory.buffer, address, low.length + high.length);
  taps.set(low);
  taps.set(high, low.length);
  kernel.exports.setFilters(address);
}

function writeCoefficients(
  kernel: Kernel<SynthesisExports>,
  layout: MemoryLayout,
  { frame, subbands, coefficients, binCenter }: WsqStream,
): void {
  const { buffer } = kernel.memory;
  const pitchBytes = frame.width * 4;
  new Uint8Array(buffer, layout.plane, layout.planeBytes).fill(0);
  if (coefficients.buffer !== buffer) {
    new Int16Array(buffer, layout.coefficients, coefficients.length).set(coefficients);
  }
  for (const { area, start, binWidth, zeroOffset } of subbands) {
    const source = layout.coefficients + 2 * start;
    const target = layout.plane + area.y * pitchBytes + area.x * 4;
    const size = [pitchBytes, area.width, area.height] as const;
    kernel.exports.dequantize(source, target, ...size, binWidth, zeroOffset, binCenter);
  }
}
