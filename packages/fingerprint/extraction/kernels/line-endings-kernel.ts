import type { BitMap } from '../maps.ts';
import { extractionKernel, layOut, wholesAt } from './kernel-memory.ts';

/** findLineEndingsTwin() of skeleton-line.ts on vectors. */
export function lineEndingsKernel({ width, bits }: BitMap): readonly number[] {
  // Sixteen pixels may all be endings; none but a skeleton's few hundred are.
  const [picture, indices] = layOut(bits, 4 * (bits.length + 16)) as [number, number];
  const count = extractionKernel().lineEndings(picture, bits.length, width, indices);
  return [...wholesAt(indices, count)];
}
