import type { KindShape } from '../impression/impression-kind.ts';
import { createNoiseLattice } from '../noise-lattice.ts';
import { normal, type Random } from '../random.ts';
import { smoothStep } from '../smooth-noise.ts';
import type { FingerTraits } from './finger-traits.ts';
import type { LaidFinger } from './laid-finger.ts';
import { perturbation as p } from './perturbation.ts';

/** How clear one impression is. All in deviations about the usual, 0. */
export interface PrintClarity {
  /** As a whole. */
  readonly overall: number;
  /** At a place of the finger that lies that far from the middle of the contact. */
  at(fingerX: number, fingerY: number, outline: number): number;
}

/** Half the side of the square over which patches are drawn, pixels on the finger. */
const patchReachPixels = 300;

export function drawPrintClarity(
  shape: KindShape,
  { skin }: FingerTraits,
  { contactX, contactY }: LaidFinger,
  random: Random,
): PrintClarity {
  const overall = shape.clarity + p.skinClarity * skin + p.momentClarity * normal(random);
  const side = 2 * patchReachPixels;
  const patches = createNoiseLattice(random, side, side, p.patchPixels);
  return {
    overall,
    at: (fingerX, fingerY, outline) => {
      const x = fingerX - contactX + patchReachPixels;
      const y = fingerY - contactY + patchReachPixels;
      const edge = smoothStep((outline - p.edgeFrom) / (1 - p.edgeFrom));
      return overall + p.patchClarity * patches(x, y) - p.edgeLoss * edge;
    },
  };
}
