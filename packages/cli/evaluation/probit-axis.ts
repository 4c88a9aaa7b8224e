import type { Tick } from '../pictures/chart-frame.ts';

/** The span of the axis, rates; what lies outside is drawn at its end. */
const rateMin = 1e-4;
const rateMax = 0.5;
const tickRates = [1e-4, 1e-3, 0.005, 0.02, 0.05, 0.1, 0.2, 0.4];

/**
 * Deviate of the standard normal distribution below which that share lies, 0 < share < 1: the scale of the DET
 * plot (Martin et al., Eurospeech 1997), on which normally distributed scores give straight lines.
 * Good to 0.0005 (Abramowitz and Stegun, 26.2.23).
 */
export function probit(share: number): number {
  if (share > 0.5) return -probit(1 - share);
  const t = Math.sqrt(-2 * Math.log(share));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  const below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  return above / below - t;
}

/** Where on the axis a rate lies, 0 to 1. */
export function probitShare(rate: number): number {
  const clamped = Math.min(rateMax, Math.max(rateMin, rate));
  return (probit(clamped) - probit(rateMin)) / (probit(rateMax) - probit(rateMin));
}

export const probitTicks: readonly Tick[] = tickRates.map((rate) => ({
  share: probitShare(rate),
  label: `${Number((100 * rate).toPrecision(2))} %`,
}));
