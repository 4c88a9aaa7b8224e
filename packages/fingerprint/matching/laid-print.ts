import type { Alignment } from './alignment.ts';
import type { MatchPrint } from './match-print.ts';
import type { Pairing } from './pairing.ts';

/** Positions of the probe's minutiae on the reference. */
export interface LaidPrint {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** How far the drag of one pair reaches over the skin, pixels (2.5 times the best spread of 60). */
const dragReachPixels = 150;
/** Weight of skin that nothing drags, in pairs. */
const restWeight = 1;

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

/** Moves each minutia as the pairs round it were moved, because skin stretches. Its own pair does not count. */
export function stretch(laid: LaidPrint, pairing: Pairing, reference: MatchPrint): LaidPrint {
  const x = laid.x.slice();
  const y = laid.y.slice();
  for (let i = 0; i < x.length; i++) {
    let weights = restWeight;
    let dx = 0;
    let dy = 0;
    for (let k = 0; k < pairing.probe.length; k++) {
      const other = pairing.probe[k]!;
      const ox = laid.x[other]!;
      const oy = laid.y[other]!;
      const squared = (laid.x[i]! - ox) * (laid.x[i]! - ox) + (laid.y[i]! - oy) * (laid.y[i]! - oy);
      const near = 1 - squared / (dragReachPixels * dragReachPixels);
      if (other === i || near <= 0) continue;
      const weight = near * near * near;
      weights += weight;
      dx += weight * (reference.x[pairing.reference[k]!]! - ox);
      dy += weight * (reference.y[pairing.reference[k]!]! - oy);
    }
    x[i] = laid.x[i]! + dx / weights;
    y[i] = laid.y[i]! + dy / weights;
  }
  return { x, y };
}
