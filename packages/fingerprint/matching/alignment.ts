import type { MatchPrint } from './match-print.ts';

/** Turn and offset that lay the probe on the reference: x' = cosine x - sine y + offsetX. */
export interface Alignment {
  readonly cosine: number;
  readonly sine: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** Indices of paired minutiae, probe and reference in step. */
export interface PairIndices {
  readonly probe: readonly number[];
  readonly reference: readonly number[];
}

/** Weight of the two directions of a pair against its position, pixels squared: a lever of 20 pixels. */
const directionWeight = 400;

/** The rigid alignment with the least squares over the pairs (Umeyama, TPAMI 1991), directions counted in. */
export function alignPairs(
  pairs: PairIndices,
  probe: MatchPrint,
  reference: MatchPrint,
): Alignment {
  const count = pairs.probe.length;
  let px = 0;
  let py = 0;
  let rx = 0;
  let ry = 0;
  for (let i = 0; i < count; i++) {
    px += probe.x[pairs.probe[i]!]!;
    py += probe.y[pairs.probe[i]!]!;
    rx += reference.x[pairs.reference[i]!]!;
    ry += reference.y[pairs.reference[i]!]!;
  }
  px /= count;
  py /= count;
  rx /= count;
  ry /= count;
  let along = 0;
  let across = 0;
  for (let i = 0; i < count; i++) {
    const a = pairs.probe[i]!;
    const c = pairs.reference[i]!;
    const ax = probe.x[a]! - px;
    const ay = probe.y[a]! - py;
    const bx = reference.x[c]! - rx;
    const by = reference.y[c]! - ry;
    along += ax * bx + ay * by + directionWeight * turnCosine(probe, a, reference, c);
    across += ax * by - ay * bx + directionWeight * turnSine(probe, a, reference, c);
  }
  const length = Math.sqrt(along * along + across * across);
  const cosine = length > 0 ? along / length : 1;
  const sine = length > 0 ? across / length : 0;
  return {
    cosine,
    sine,
    offsetX: rx - (cosine * px - sine * py),
    offsetY: ry - (sine * px + cosine * py),
  };
}

/** Cosine of the turn from a probe minutia to a reference minutia. */
export function turnCosine(probe: MatchPrint, a: number, reference: MatchPrint, c: number): number {
  return probe.cosine[a]! * reference.cosine[c]! + probe.sine[a]! * reference.sine[c]!;
}

/** Sine of the turn from a probe minutia to a reference minutia. */
export function turnSine(probe: MatchPrint, a: number, reference: MatchPrint, c: number): number {
  return probe.cosine[a]! * reference.sine[c]! - probe.sine[a]! * reference.cosine[c]!;
}
