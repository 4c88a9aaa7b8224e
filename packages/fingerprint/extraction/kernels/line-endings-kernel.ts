import type { FollowedLine, LineStop } from '../followed-line.ts';
import type { BitMap } from '../maps.ts';
import { extractionKernel, layOut, takeOut, wholesAt } from './kernel-memory.ts';

/** As the kernel numbers them. */
const stops: readonly LineStop[] = ['end', 'fork', 'length'];
/** Sixteen pixels may all be endings; none but a skeleton's few hundred are. */
const indicesBytes = ({ bits }: BitMap): number => 4 * (bits.length + 16);

/** findLineEndingsTwin() of skeleton-line.ts on vectors. */
export function lineEndingsKernel(skeleton: BitMap): readonly number[] {
  const { width, bits } = skeleton;
  const [picture, indices] = layOut(bits, indicesBytes(skeleton)) as [number, number];
  const count = extractionKernel().lineEndings(picture, bits.length, width, indices);
  return [...wholesAt(indices, count)];
}

/** What followLineTwin() of skeleton-line.ts says of the lines from all endings: the pixel `pixelsAlong` further on, or the last. */
export function followLinesKernel(
  skeleton: BitMap,
  lengthMax: number,
  pixelsAlong: number,
): readonly FollowedLine[] {
  const { width, bits } = skeleton;
  const [picture, indices, path] = layOut(bits, indicesBytes(skeleton), 4 * lengthMax) as [
    number,
    number,
    number,
  ];
  const kernel = extractionKernel();
  const count = kernel.lineEndings(picture, bits.length, width, indices);
  const places = wholesAt(path, lengthMax);
  return Array.from(wholesAt(indices, count), (start) => {
    const followed = kernel.followLine(picture, start, width, path, lengthMax);
    const lengthPixels = followed >> 2;
    const further = places[Math.min(lengthPixels - 1, pixelsAlong)]!;
    return { start, further, lengthPixels, stop: stops[followed & 3]! };
  });
}

/** removeSpursTwin() of remove-spurs.ts, on `result` itself. */
export function removeSpursKernel(result: BitMap, spurPixelsMax: number, passes: number): void {
  const { width, bits } = result;
  const [picture, indices, path] = layOut(bits, indicesBytes(result), 4 * spurPixelsMax) as [
    number,
    number,
    number,
  ];
  extractionKernel().removeSpurs(picture, bits.length, width, indices, path, spurPixelsMax, passes);
  takeOut(bits, picture);
}
