import { ensureMemory, instantiateKernel } from '@whorl/codecs';
import { wasmBase64 } from './kernels/generated/code-pairs-wasm.ts';

/** The function of kernels/assembly/code-pairs.ts; addresses are bytes. */
interface CodePairsExports {
  sumPairs(codes: number, others: number, count: number): bigint;
}

/** Below this the compiler may keep data of its own. */
const firstAddress = 1024;
/** Halves of codes of a print, as many as fit the nearest cache twice over; a multiple of four. */
const halvesUsual = 64;
const runs = 20_000;
/** The kernel is compiled anew, and better, while it runs for the first time. */
const warmUpRuns = 2_000;

/** Bits in which the halves of two lists, equally long and of a multiple of four, differ altogether. */
export function sumPairs(codes: BigUint64Array, others: BigUint64Array): bigint {
  return BigInt.asUintN(64, layOut(codes, others)());
}

/** Pairs of half codes that one core compares in a second where nothing has to be waited for: what no look by votes can pass. */
export function codePairsPerSecond(): number {
  const halves = (factor: bigint) =>
    BigUint64Array.from({ length: halvesUsual }, (_, i) => BigInt(i + 1) * factor);
  const sum = layOut(halves(0x9e3779b97f4a7c15n), halves(0xc2b2ae3d27d4eb4fn));
  for (let run = 0; run < warmUpRuns; run++) sum();
  const before = process.cpuUsage();
  for (let run = 0; run < runs; run++) sum();
  const { user, system } = process.cpuUsage(before);
  return (runs * halvesUsual ** 2) / ((user + system) / 1e6);
}

/** Lays both lists side by side in a kernel's memory; gives what sums their pairs. */
function layOut(codes: BigUint64Array, others: BigUint64Array): () => bigint {
  const { exports, memory } = instantiateKernel<CodePairsExports>(wasmBase64);
  const othersAddress = firstAddress + codes.byteLength;
  ensureMemory(memory, othersAddress + others.byteLength);
  new BigUint64Array(memory.buffer, firstAddress).set(codes);
  new BigUint64Array(memory.buffer, othersAddress).set(others);
  return () => exports.sumPairs(firstAddress, othersAddress, codes.length);
}
