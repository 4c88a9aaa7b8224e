import type { LaidPrint } from './laid-print.ts';
import type { MatchPrint } from './match-print.ts';
import type { Pairing } from './pairing.ts';

/** How far the drag of one pair reaches over the skin, pixels (2.5 times the best spread of 60). */
const dragReachPixels = 150;
/** Weight of skin that nothing drags, in pairs. */
const restWeight = 1;

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
