import type { Alignment } from './alignment.ts';
import type { MatchPrint } from './match-print.ts';

/** Positions of the probe's minutiae on the reference. */
export interface LaidPrint {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The probe laid on the reference as if it were rigid. */
export function layRigid(probe: MatchPrint, alignment: Alignment): LaidPrint {
  const { cosine, sine, offsetX, offsetY } = alignment;
  const x = new Float64Array(probe.count);
  const y = new Float64Array(probe.count);
  for (let i = 0; i < probe.count; i++) {
    x[i] = cosine * probe.x[i]! - sine * probe.y[i]! + offsetX;
    y[i] = sine * probe.x[i]! + cosine * probe.y[i]! + offsetY;
  }
  return { x, y };
}
