import type { OperatingPoint } from './error-rates.ts';

/**
 * The detection error trade-off as the corners of its stairs, from the highest false-match rate to none
 * (ISO/IEC 19795-1): points between which one of the two rates stands still are left out.
 */
export function detCurve(points: readonly OperatingPoint[]): readonly OperatingPoint[] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (!before || !after) return true;
    const isFlat = before.fnmr === point.fnmr && point.fnmr === after.fnmr;
    const isSteep = before.fmr === point.fmr && point.fmr === after.fmr;
    return !isFlat && !isSteep;
  });
}
