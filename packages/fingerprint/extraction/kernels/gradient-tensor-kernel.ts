import type { FloatMap } from '../maps.ts';
import { extractionKernel, floatsAt, layOut } from './kernel-memory.ts';

/** gradientTensorTwin() of orientation.ts on vectors: three maps of cells, one behind the other. */
export function gradientTensorKernel(
  { width, height, values }: FloatMap,
  columns: number,
  rows: number,
): readonly [xx: Float32Array, xy: Float32Array, energy: Float32Array] {
  const cells = columns * rows;
  // A vector in front of the first row is read, and comes to nothing.
  const [, source, tensor] = layOut(16, 4 * values.length, 12 * cells) as [number, number, number];
  floatsAt(source, values.length).set(values);
  floatsAt(tensor, 3 * cells).fill(0);
  const [xy, energy] = [tensor + 4 * cells, tensor + 8 * cells];
  extractionKernel().gradientTensor(source, tensor, xy, energy, width, height, columns);
  return [
    floatsAt(tensor, cells).slice(),
    floatsAt(xy, cells).slice(),
    floatsAt(energy, cells).slice(),
  ];
}
