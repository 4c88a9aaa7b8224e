import { normal, type Random } from '../../packages/fingerprint/synthesis/random.ts';
import { dot, multiply, symmetricEigen } from './symmetric-eigen.ts';

const rounds = 15;

/**
 * Planes through the origin whose sides, as bits, keep most of where a vector lies: iterative quantization
 * (Gong & Lazebnik, CVPR 2011), with more bits than dimensions. Rows are plane normals.
 */
export function quantizationPlanes(
  vectors: readonly Float64Array[],
  bitCount: number,
  random: Random,
): Float64Array[] {
  const dimensions = vectors[0]!.length;
  let planes: Float64Array[] = Array.from({ length: bitCount }, () =>
    Float64Array.from({ length: dimensions }, () => normal(random)),
  );
  for (let round = 0; round < rounds; round++) planes = orthonormal(signedSums(planes, vectors));
  return planes;
}

/** For each plane the sum of all vectors, those on its far side negative. */
function signedSums(
  planes: readonly Float64Array[],
  vectors: readonly Float64Array[],
): Float64Array[] {
  return planes.map((plane) => {
    const sum = new Float64Array(plane.length);
    for (const vector of vectors) {
      const sign = dot(plane, vector) > 0 ? 1 : -1;
      for (let i = 0; i < sum.length; i++) sum[i]! += sign * vector[i]!;
    }
    return sum;
  });
}

/** The nearest matrix with orthonormal columns: M (MᵀM)^-½. */
function orthonormal(matrix: readonly Float64Array[]): Float64Array[] {
  const size = matrix[0]!.length;
  const gram = Array.from({ length: size }, () => new Float64Array(size));
  for (const row of matrix) {
    for (let i = 0; i < size; i++) {
      for (let k = 0; k < size; k++) gram[i]![k]! += row[i]! * row[k]!;
    }
  }
  const { values, vectors } = symmetricEigen(gram);
  const inverseRoot = Array.from({ length: size }, () => new Float64Array(size));
  for (const [n, vector] of vectors.entries()) {
    const scale = 1 / Math.sqrt(Math.max(1e-9, values[n]!));
    for (let i = 0; i < size; i++) {
      for (let k = 0; k < size; k++) inverseRoot[i]![k]! += scale * vector[i]! * vector[k]!;
    }
  }
  return multiply(matrix, inverseRoot);
}
