import type { CandidatePairs } from './candidate-pairs.ts';
import type { MatchPrint } from './match-print.ts';

/**
 * Relaxation of local similarities by global agreement (Cappelli, Ferrara & Maltoni, TPAMI 2010, LSA-R): a pair
 * gains from the pairs that keep its distance and directions in both prints. Rounds and weight are the
 * paper's; its sigmoids are replaced by parabolas of about the same width, which need no exponential.
 */
const rounds = 5;
const ownWeight = 0.5;
/** Difference of distances at which two pairs no longer agree, pixels (the paper's sigmoid is at 1 % there). */
const distanceTolerancePixels = 9;
/** Turn at which they no longer agree, as 1 - cosine: 27 degrees. */
const turnTolerance = 0.109;
/** Pairs nearer to each other than this have no bearing to speak of, pixels. */
const bearingDistancePixelsMin = 1;

/** How well every two pairs agree, 0 to 1, row by row. */
export function agreements(
  pairs: CandidatePairs,
  probe: MatchPrint,
  reference: MatchPrint,
): Float64Array {
  const { count } = pairs;
  const result = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < i; k++) {
      const value = agreementOf(pairs, i, k, probe, reference);
      result[i * count + k] = value;
      result[k * count + i] = value;
    }
  }
  return result;
}

function agreementOf(
  pairs: CandidatePairs,
  first: number,
  second: number,
  probe: MatchPrint,
  reference: MatchPrint,
): number {
  const a = pairs.probe[first]!;
  const b = pairs.probe[second]!;
  const c = pairs.reference[first]!;
  const d = pairs.reference[second]!;
  if (a === b || c === d) return 0;
  const px = probe.x[b]! - probe.x[a]!;
  const py = probe.y[b]! - probe.y[a]!;
  const rx = reference.x[d]! - reference.x[c]!;
  const ry = reference.y[d]! - reference.y[c]!;
  const inProbe = Math.sqrt(px * px + py * py);
  const inReference = Math.sqrt(rx * rx + ry * ry);
  const stretch = (inProbe - inReference) / distanceTolerancePixels;
  const scale = inProbe * inReference;
  if (stretch * stretch >= 1 || scale < bearingDistancePixelsMin) return 0;
  const turn = turnBetween(probe, a, b, reference, c, d) / turnTolerance;
  if (turn >= 1) return 0;
  // The vector to the other minutia, seen from the direction of each of the two.
  const fromFirst = bearing(probe, a, px, py, reference, c, rx, ry) / scale;
  const fromSecond = bearing(probe, b, px, py, reference, d, rx, ry) / scale;
  const bend = (1 - (fromFirst + fromSecond) / 2) / turnTolerance;
  if (bend >= 1) return 0;
  const fit = (1 - stretch * stretch) * (1 - turn) * (1 - bend);
  return fit * fit;
}

/** 1 - cosine of the difference that the turn from one minutia to the other has in the two prints. */
function turnBetween(
  probe: MatchPrint,
  a: number,
  b: number,
  reference: MatchPrint,
  c: number,
  d: number,
): number {
  const pc = probe.cosine[a]! * probe.cosine[b]! + probe.sine[a]! * probe.sine[b]!;
  const ps = probe.cosine[a]! * probe.sine[b]! - probe.sine[a]! * probe.cosine[b]!;
  const rc = reference.cosine[c]! * reference.cosine[d]! + reference.sine[c]! * reference.sine[d]!;
  const rs = reference.cosine[c]! * reference.sine[d]! - reference.sine[c]! * reference.cosine[d]!;
  return 1 - (pc * rc + ps * rs);
}

/** Product of the two vectors, each turned into the direction of its own minutia. */
function bearing(
  probe: MatchPrint,
  a: number,
  px: number,
  py: number,
  reference: MatchPrint,
  c: number,
  rx: number,
  ry: number,
): number {
  const pAlong = px * probe.cosine[a]! + py * probe.sine[a]!;
  const pAcross = py * probe.cosine[a]! - px * probe.sine[a]!;
  const rAlong = rx * reference.cosine[c]! + ry * reference.sine[c]!;
  const rAcross = ry * reference.cosine[c]! - rx * reference.sine[c]!;
  return pAlong * rAlong + pAcross * rAcross;
}

/** The similarities of the pairs after relaxation, in their order. */
export function relax(pairs: CandidatePairs, agreement: Float64Array): Float64Array {
  const { count } = pairs;
  let current = pairs.similarity.slice(0, count);
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      let support = 0;
      for (let k = 0; k < count; k++) support += agreement[i * count + k]! * current[k]!;
      next[i] = ownWeight * current[i]! + ((1 - ownWeight) / (count - 1)) * support;
    }
    current = next;
  }
  return current;
}
