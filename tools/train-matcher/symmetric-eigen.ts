/** Eigenvalues and eigenvectors (one a row) of a symmetric matrix. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
}

const sweepsMax = 12;
const negligible = 1e-12;

/** Cyclic Jacobi rotations (Golub & Van Loan, Matrix Computations, section 8.5). */
export function symmetricEigen(matrix: readonly Float64Array[]): Eigen {
  const size = matrix.length;
  const a = matrix.map((row) => row.slice());
  const vectors = identity(size);
  for (let sweep = 0; sweep < sweepsMax; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(a[p]![q]!) >= negligible) rotate(a, vectors, p, q);
      }
    }
  }
  return { values: a.map((row, i) => row[i]!), vectors };
}

function rotate(a: Float64Array[], vectors: Float64Array[], p: number, q: number): void {
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of a) {
    const [x, y] = [row[p]!, row[q]!];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[p]![k]!, a[q]![k]!];
    a[p]![k] = c * x - s * y;
    a[q]![k] = s * x + c * y;
    const [u, v] = [vectors[p]![k]!, vectors[q]![k]!];
    vectors[p]![k] = c * u - s * v;
    vectors[q]![k] = s * u + c * v;
  }
}

export function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size);
    row[i] = 1;
    return row;
  });
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** The rows of one matrix, each a sum of the rows of the other weighted by its entries. */
export function multiply(
  weights: readonly Float64Array[],
  rows: readonly Float64Array[],
): Float64Array[] {
  return weights.map((row) => {
    const result = new Float64Array(rows[0]!.length);
    for (let k = 0; k < row.length; k++) {
      const weight = row[k]!;
      if (weight === 0) continue;
      for (let i = 0; i < result.length; i++) result[i]! += weight * rows[k]![i]!;
    }
    return result;
  });
}
