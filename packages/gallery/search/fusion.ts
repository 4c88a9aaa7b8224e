import { claimedRate, falseMatchRate, type ScoreTerm } from '@whorl/fingerprint';
import type { FingerMatch } from './candidate.ts';

/**
 * How the fingers of one person become one score.
 *
 * The false-match rate of a finger's score is a p-value: among strangers it is uniform, whatever the engine. So the
 * rates of k fingers are combined as Fisher combined p-values (R. A. Fisher, "Statistical methods for research workers",
 * 4th edition 1932, section 21.1): among strangers the sum of their negative natural logarithms is gamma distributed with
 * shape k, and its upper tail is the false-match rate of the person. A sum of raw scores, in contrast, would favour
 * people with many prints, and no rate would belong to it.
 *
 * Where a finger was compared with n prints (unknown position, several impressions), the best of n is taken, whose rate
 * is that of Šidák: 1 - (1 - rate)^n. Fingers of one stranger are not quite independent (they share ridge distance and
 * skin), so that rates far in the tail are estimates; the benchmark of the gallery counts what they come to. They rank
 * people and are no claim: what is claimed of a person ends where that of a comparison does.
 */

/** Below it a rate has no meaning, and its logarithm must stay finite. */
const rateMin = 1e-300;

/** Weight of one finger in natural logarithms: -ln of the rate at which the best of `triedCount` strangers' prints reaches the score. */
export function fingerWeightNats(score: number, triedCount: number): number {
  const rate = Math.max(rateMin, falseMatchRate(score));
  return Math.max(0, -Math.log(-Math.expm1(triedCount * Math.log1p(-rate))));
}

/** ln of the sum by which the gamma tail exceeds exp(-nats), for that many fingers. */
function fingerCountNats(nats: number, fingerCount: number): number {
  let term = 1;
  let sum = 1;
  for (let i = 1; i < fingerCount; i++) {
    term *= nats / i;
    sum += term;
  }
  return Math.log(sum);
}

/** -log10 of the rate at which strangers with that many fingers reach that sum of weights: the score of a person. */
export function fuseFingers(sumOfNats: number, fingerCount: number): number {
  return Math.max(0, (sumOfNats - fingerCountNats(sumOfNats, fingerCount)) / Math.LN10);
}

/** The rate that a person's score may claim, 0 to 1: ten fingers multiply a line that nobody has counted so far down. */
export function claimedPersonRate(score: number): number {
  return claimedRate(10 ** -score);
}

/** The score in its parts, all as -log10 of a rate. */
export function fusionTerms(fingers: readonly FingerMatch[]): readonly ScoreTerm[] {
  let sum = 0;
  const terms = fingers.map(({ position, probeIndex, score, triedCount }): ScoreTerm => {
    const nats = fingerWeightNats(score, triedCount);
    sum += nats;
    const name = position === 0 ? `probe-${probeIndex + 1}` : `position-${position}`;
    return { name, value: score, contribution: nats / Math.LN10 };
  });
  const shared = -fingerCountNats(sum, fingers.length) / Math.LN10;
  return [...terms, { name: 'fingerCount', value: fingers.length, contribution: shared }];
}
