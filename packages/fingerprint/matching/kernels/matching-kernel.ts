import { ensureMemory, instantiateKernel, type Kernel } from '@whorl/codecs';
import type { Evidence } from '../evidence.ts';
import { packedMinutiaeMax, packedTemplateStrideBytes } from '../packed-layout.ts';
import { scoredPairCount } from '../scored-pair-count.ts';
import { cosineScale, cosines, sines } from '../turn-tables.ts';
import { wasmBase64 } from './generated/matching-wasm.ts';

/** The functions of assembly/matching.ts; addresses are bytes. */
interface MatchingExports {
  endOfKernel(): number;
  evidenceAddress(): number;
  pairsAddress(): number;
  compare(a: number, b: number, rejectBelow: number): number;
}

/** A pair as the kernel leaves it: indices of packed minutiae, and what it cost. */
export interface KernelPair {
  readonly first: number;
  readonly second: number;
  readonly cost: number;
}

/** Compares packed templates that lie in its memory. */
export interface MatchingKernel {
  readonly memory: WebAssembly.Memory;
  /** The memory from here on is the caller's, for templates on whole 16 bytes. */
  readonly firstFreeByte: number;
  /**
   * Evidence of two templates by their addresses, the one that precedes the other first. Undefined where they have
   * nothing in common, or a relaxed similarity below `rejectBelow`.
   */
  evidenceOf(first: number, second: number, rejectBelow: number): Evidence | undefined;
  /** The pairs of the last evidence, the best first. */
  pairs(): readonly KernelPair[];
}

/** Where the kernel expects its tables; see the memory map in assembly/matching.ts. */
const cosineTable = 1024;
const tableBytes = 2048;
const pairBytes = 24;

export function createMatchingKernel(): MatchingKernel {
  const { exports, memory }: Kernel<MatchingExports> =
    instantiateKernel<MatchingExports>(wasmBase64);
  const firstFreeByte = exports.endOfKernel();
  ensureMemory(memory, firstFreeByte + 2 * packedTemplateStrideBytes);
  writeTables(memory);
  const evidenceAt = exports.evidenceAddress();
  const pairsAt = exports.pairsAddress();
  // A view is emptied when the memory grows.
  let values = new Float64Array(memory.buffer, evidenceAt, 5);
  return {
    memory,
    firstFreeByte,
    evidenceOf: (first, second, rejectBelow) => {
      if (exports.compare(first, second, rejectBelow) !== 1) return undefined;
      if (values.length === 0) values = new Float64Array(memory.buffer, evidenceAt, 5);
      return {
        relaxedSimilarity: values[0]!,
        pairCount: values[1]!,
        displacement: values[2]!,
        neighbourhoodSimilarity: values[3]!,
        unpairedQuality: values[4]!,
      };
    },
    pairs: () => {
      const view = new DataView(memory.buffer, pairsAt);
      return Array.from({ length: view.getUint32(0, true) }, (_, i) => {
        const at = 8 + i * pairBytes;
        return {
          cost: view.getFloat64(at, true),
          first: view.getUint8(at + 16),
          second: view.getUint8(at + 17),
        };
      });
    },
  };
}

function writeTables(memory: WebAssembly.Memory): void {
  const scale = (value: number) => value / cosineScale;
  const table = (index: number) =>
    new Float64Array(memory.buffer, cosineTable + index * tableBytes, 256);
  table(0).set(Float64Array.from(cosines, scale));
  table(1).set(Float64Array.from(sines, scale));
  const counts = new Uint8Array(memory.buffer, cosineTable + 2 * tableBytes, packedMinutiaeMax + 1);
  for (let count = 0; count < counts.length; count++) counts[count] = scoredPairCount(count);
}
