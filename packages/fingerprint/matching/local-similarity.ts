import { cylinderWords } from './cylinders.ts';
import type { PreparedTemplate } from './prepared-template.ts';

/** Similarity of every probe minutia with every reference minutia, 0 to 1, row by probe minutia. */
export function localSimilarities(
  probe: PreparedTemplate,
  reference: PreparedTemplate,
): Float32Array {
  const rows = probe.minutiae.count;
  const columns = reference.minutiae.count;
  const result = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const population = probe.cylinders.population[row]!;
    if (population === 0) continue;
    for (let column = 0; column < columns; column++) {
      const other = reference.cylinders.population[column]!;
      if (other === 0) continue;
      const different = differentBits(
        probe.cylinders.bits,
        row * cylinderWords,
        reference.cylinders.bits,
        column * cylinderWords,
      );
      result[row * columns + column] = 1 - different / (population + other);
    }
  }
  return result;
}

function differentBits(a: Uint32Array, aStart: number, b: Uint32Array, bStart: number): number {
  let count = 0;
  for (let word = 0; word < cylinderWords; word++) {
    let x = a[aStart + word]! ^ b[bStart + word]!;
    x -= (x >>> 1) & 0x55555555;
    x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
    x = (x + (x >>> 4)) & 0x0f0f0f0f;
    count += Math.imul(x, 0x01010101) >>> 24;
  }
  return count;
}
