import type { FloatMap } from '../../extraction/maps.ts';
import { createRandom } from '../random.ts';
import { drawArchOrientation } from './arch-orientation.ts';
import { creaseSkin, type SkinState } from './crease-skin.ts';
import { growRidges } from './grow-ridges.ts';
import { drawPatternClass, type PatternClass } from './pattern-class.ts';
import { drawRidgePeriod } from './ridge-period-model.ts';
import { drawSingularPoints, type SingularPoints } from './singular-points.ts';
import { drawSweatPores } from './sweat-pores.ts';
import { drawZeroPoleOrientation } from './zero-pole-orientation.ts';

/** The skin of one finger that nobody has: what all its impressions have in common. */
export interface MasterFinger {
  readonly seed: number;
  readonly class: PatternClass;
  readonly singularPoints: SingularPoints;
  /** 1 in the middle of a ridge, -1 of a valley, less in a crease; pixels at 500 ppi. */
  readonly ridges: FloatMap;
  /** 1 in the middle of a sweat pore, 0 away from all; pixels as those of the ridges. */
  readonly pores: FloatMap;
}

export interface MasterFingerOptions {
  /** Another number, another finger; the same number, the same finger to the last pixel. */
  readonly seed: number;
  /** Drawn with its natural frequency where it is not stated. */
  readonly class?: PatternClass;
  /** Usual where it is not stated. */
  readonly skin?: SkinState;
}

/**
 * A synthetic finger by the method of SFinGe (Cappelli, Maio & Maltoni; Handbook of Fingerprint
 * Recognition, chapter 6): class, singular points, ridge flow, ridge period, then ridges grown
 * out of noise along the two.
 */
export function createMasterFinger(options: MasterFingerOptions): MasterFinger {
  const { seed } = options;
  const stream = (step: string) => createRandom('finger', seed, step);
  const pattern = options.class ?? drawPatternClass(stream('class'));
  const singularPoints = drawSingularPoints(pattern, stream('singular-points'));
  const orientationAt =
    pattern === 'arch'
      ? drawArchOrientation(stream('orientation'))
      : drawZeroPoleOrientation(pattern, singularPoints, stream('orientation'));
  const periodAt = drawRidgePeriod(singularPoints, stream('period'));
  const grown = growRidges(orientationAt, periodAt, stream('ridges'));
  const pores = drawSweatPores(grown, stream('pores'));
  const ridges = creaseSkin(grown, options.skin ?? 'usual', stream('creases'));
  return { seed, class: pattern, singularPoints, ridges, pores };
}
