/** Constant and weights of a logistic regression, for the measures as they are. */
export interface Regression {
  readonly constant: number;
  readonly weights: readonly number[];
}

export interface Sample {
  readonly measures: readonly number[];
  readonly isMated: boolean;
  readonly weight: number;
}

const roundsMax = 60;
const penalty = 1e-3;
const stepMin = 1e-6;

/** Newton's method on measures brought to mean 0 and deviation 1, with a slight penalty on the weights. */
export function logisticRegression(samples: readonly Sample[]): Regression {
  const count = samples[0]!.measures.length;
  const column = (k: number) => samples.map(({ measures }) => measures[k]!);
  const mean = Array.from({ length: count }, (_, k) => average(column(k)));
  const deviation = mean.map(
    (m, k) => Math.sqrt(average(column(k).map((value) => (value - m) ** 2))) || 1,
  );
  const rows = samples.map(({ measures }) => [
    1,
    ...measures.map((value, k) => (value - mean[k]!) / deviation[k]!),
  ]);
  let solution = new Array<number>(count + 1).fill(0);
  for (let round = 0; round < roundsMax; round++) {
    const step = newtonStep(rows, samples, solution);
    solution = solution.map((value, i) => value + step[i]!);
    if (Math.max(...step.map(Math.abs)) < stepMin) break;
  }
  const weights = deviation.map((d, k) => solution[k + 1]! / d);
  const constant = weights.reduce((sum, weight, k) => sum - weight * mean[k]!, solution[0]!);
  return { constant, weights };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function newtonStep(
  rows: readonly (readonly number[])[],
  samples: readonly Sample[],
  solution: readonly number[],
): number[] {
  const size = solution.length;
  const gradient = new Array<number>(size).fill(0);
  const curvature = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const [n, row] of rows.entries()) {
    const { isMated, weight } = samples[n]!;
    const logit = row.reduce((sum, value, i) => sum + value * solution[i]!, 0);
    const share = 1 / (1 + Math.exp(-logit));
    for (let i = 0; i < size; i++) {
      gradient[i]! += weight * ((isMated ? 1 : 0) - share) * row[i]!;
      for (let k = 0; k < size; k++) {
        curvature[i]![k]! += weight * share * (1 - share) * row[i]! * row[k]!;
      }
    }
  }
  for (let i = 0; i < size; i++) {
    if (i > 0) gradient[i]! -= penalty * solution[i]!;
    curvature[i]![i]! += penalty;
  }
  return solve(curvature, gradient);
}

/** Gauss-Jordan elimination with the largest pivot of each column. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows.findIndex(
      (row, k) => k >= i && rows.every((r, j) => j < i || Math.abs(r[i]!) <= Math.abs(row[i]!)),
    );
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (const [k, row] of rows.entries()) {
      if (k === i) continue;
      const factor = row[i]! / rows[i]![i]!;
      for (let c = i; c < row.length; c++) row[c]! -= factor * rows[i]![c]!;
    }
  }
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}
