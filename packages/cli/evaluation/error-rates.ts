/** Scores of a test, each list in ascending order. */
export interface ScoreSets {
  readonly genuine: Float64Array;
  readonly impostor: Float64Array;
}

/** One operating point: a pair counts as a match from this score on. */
export interface OperatingPoint {
  readonly threshold: number;
  /** False-match rate, a fraction of 1. */
  readonly fmr: number;
  /** False-non-match rate, a fraction of 1. */
  readonly fnmr: number;
}

export function sortedScores(scores: readonly number[]): Float64Array {
  return Float64Array.from(scores).sort();
}

/**
 * All operating points, from accepting everything to accepting nothing: one at each score that
 * occurs and one above the highest (ISO/IEC 19795-1, detection error trade-off).
 */
export function operatingPoints({ genuine, impostor }: ScoreSets): readonly OperatingPoint[] {
  const thresholds = [...new Set([...genuine, ...impostor])].sort((a, b) => a - b);
  thresholds.push(Number.POSITIVE_INFINITY);
  let genuineBelow = 0;
  let impostorBelow = 0;
  return thresholds.map((threshold) => {
    while (genuineBelow < genuine.length && genuine[genuineBelow]! < threshold) genuineBelow++;
    while (impostorBelow < impostor.length && impostor[impostorBelow]! < threshold) impostorBelow++;
    return {
      threshold,
      fmr: 1 - impostorBelow / impostor.length,
      fnmr: genuineBelow / genuine.length,
    };
  });
}

/** Where both rates are equal; the mean of the two at the point where they are nearest. */
export function equalErrorRate(points: readonly OperatingPoint[]): number {
  const nearest = points.reduce((best, point) =>
    Math.abs(point.fmr - point.fnmr) < Math.abs(best.fmr - best.fnmr) ? point : best,
  );
  return (nearest.fmr + nearest.fnmr) / 2;
}

/** The lowest false-non-match rate at a false-match rate of at most that (FMR100: 0.01). */
export function fnmrAtFmr(points: readonly OperatingPoint[], fmrMax: number): number {
  return Math.min(...points.filter(({ fmr }) => fmr <= fmrMax).map(({ fnmr }) => fnmr));
}
