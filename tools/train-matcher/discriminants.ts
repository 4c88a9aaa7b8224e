import { dot, multiply, symmetricEigen } from './symmetric-eigen.ts';

/** Directions in which mated cylinders differ least against all cylinders, the best first. */
export interface Discriminants {
  readonly mean: Float64Array;
  readonly directions: readonly Float64Array[];
}

/** Ridge added to the scatter of mated pairs, as a share of its mean: rare cells must not dominate. */
const ridgeShare = 0.02;

/** Fisher's linear discriminants (Duda, Hart & Stork, Pattern Classification, section 3.8). */
export function discriminants(
  cylinders: readonly Float64Array[],
  matedDifferences: readonly Float64Array[],
  count: number,
): Discriminants {
  const mean = meanOf(cylinders);
  const centred = cylinders.map((cylinder) => cylinder.map((value, i) => value - mean[i]!));
  const total = scatter(centred);
  // Two independent errors make a difference: half of its scatter is the error of one.
  const within = scatter(matedDifferences).map((row) => row.map((value) => value / 2));
  const ridge = within.reduce((sum, row, i) => sum + row[i]!, 0) * (ridgeShare / within.length);
  for (const [i, row] of within.entries()) row[i]! += ridge;
  const error = symmetricEigen(within);
  const whitened = error.vectors.map((vector, i) =>
    vector.map((value) => value / Math.sqrt(Math.max(1e-9, error.values[i]!))),
  );
  const totalOfWhitened = multiply(whitened, total);
  const ratio = symmetricEigen(
    totalOfWhitened.map((row) => Float64Array.from(whitened, (other) => dot(row, other))),
  );
  const best = [...ratio.values.keys()]
    .sort((a, b) => ratio.values[b]! - ratio.values[a]!)
    .slice(0, count);
  const directions = multiply(
    best.map((i) => scaled(ratio.vectors[i]!, signalScale(ratio.values[i]!))),
    whitened,
  );
  return { mean, directions };
}

/** Brings the spread of a direction to the root of its share that is signal, not error. */
function signalScale(ratio: number): number {
  return Math.sqrt(Math.max(0, (ratio - 1) / ratio)) / Math.sqrt(ratio);
}

function scaled(vector: Float64Array, scale: number): Float64Array {
  return vector.map((value) => value * scale);
}

function meanOf(vectors: readonly Float64Array[]): Float64Array {
  const mean = new Float64Array(vectors[0]!.length);
  for (const vector of vectors) {
    for (let i = 0; i < mean.length; i++) mean[i]! += vector[i]! / vectors.length;
  }
  return mean;
}

function scatter(vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]!.length;
  const result = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    for (let i = 0; i < size; i++) {
      const value = vector[i]! / vectors.length;
      if (value === 0) continue;
      for (let k = 0; k < size; k++) result[i]![k]! += value * vector[k]!;
    }
  }
  return result;
}
