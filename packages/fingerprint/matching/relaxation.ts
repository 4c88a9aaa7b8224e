import { angleDifference, signedAngleDifference } from './angle.ts';
import type { MinutiaArrays } from './minutia-arrays.ts';

/** A probe minutia held to be a reference minutia, with how sure that is, 0 to 1. */
export interface CandidatePair {
  readonly probeIndex: number;
  readonly referenceIndex: number;
  readonly similarity: number;
}

/**
 * Relaxation of local similarities by global agreement (Cappelli, Ferrara & Maltoni, TPAMI 2010, LSA-R): a pair gains
 * from the pairs that keep its distance and directions in both prints, and loses from those that do not.
 * Constants of the paper: centre and steepness of the three sigmoids.
 */
const rounds = 5;
const ownWeight = 0.5;
const distanceCenterPixels = 5;
const distanceSteepness = -8 / 5;
const angleCenter = Math.PI / 12;
const angleSteepness = -30;

function sigmoid(value: number, center: number, steepness: number): number {
  return 1 / (1 + Math.exp(-steepness * (value - center)));
}

/** The pairs with their similarity after relaxation, in the order given. */
export function relax(
  candidates: readonly CandidatePair[],
  probe: MinutiaArrays,
  reference: MinutiaArrays,
): Float64Array {
  const count = candidates.length;
  const agreement = agreements(candidates, probe, reference);
  let current = Float64Array.from(candidates, (pair) => pair.similarity);
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      let support = 0;
      for (let k = 0; k < count; k++) support += agreement[i * count + k]! * current[k]!;
      next[i] = ownWeight * current[i]! + ((1 - ownWeight) / Math.max(1, count - 1)) * support;
    }
    current = next;
  }
  return current;
}

function agreements(
  candidates: readonly CandidatePair[],
  probe: MinutiaArrays,
  reference: MinutiaArrays,
): Float64Array {
  const count = candidates.length;
  const result = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < i; k++) {
      const value = agreementOf(candidates[i]!, candidates[k]!, probe, reference);
      result[i * count + k] = value;
      result[k * count + i] = value;
    }
  }
  return result;
}

function agreementOf(
  t: CandidatePair,
  k: CandidatePair,
  probe: MinutiaArrays,
  reference: MinutiaArrays,
): number {
  const inProbe = relation(probe, t.probeIndex, k.probeIndex);
  const inReference = relation(reference, t.referenceIndex, k.referenceIndex);
  const distance = Math.abs(inProbe.distance - inReference.distance);
  const turn = angleDifference(inProbe.turn, inReference.turn);
  const bearing = angleDifference(inProbe.bearing, inReference.bearing);
  return (
    sigmoid(distance, distanceCenterPixels, distanceSteepness) *
    sigmoid(turn, angleCenter, angleSteepness) *
    sigmoid(bearing, angleCenter, angleSteepness)
  );
}

interface Relation {
  readonly distance: number;
  readonly turn: number;
  readonly bearing: number;
}

function relation(minutiae: MinutiaArrays, a: number, b: number): Relation {
  const dx = minutiae.x[b]! - minutiae.x[a]!;
  const dy = minutiae.y[a]! - minutiae.y[b]!;
  return {
    distance: Math.hypot(dx, dy),
    turn: signedAngleDifference(minutiae.angle[a]!, minutiae.angle[b]!),
    bearing: signedAngleDifference(minutiae.angle[a]!, Math.atan2(dy, dx)),
  };
}
