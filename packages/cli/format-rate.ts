import { claimedRateMin } from '@whorl/fingerprint';

/** From here on a percentage reads better than "1 in N". */
const percentFrom = 0.01;

/** A rate for people: "72 %", "1 in 420", and at the lowest that is claimed "at most 1 in 10,000,000". */
export function formatRate(rate: number): string {
  if (rate <= claimedRateMin) return `at most 1 in ${count(1 / claimedRateMin)}`;
  if (rate < percentFrom) return `1 in ${count(1 / rate)}`;
  const percent = 100 * rate;
  return `${percent < 9.95 ? percent.toFixed(1) : percent.toFixed(0)} %`;
}

/** False alarms to expect of one search: "under 0.001", "0.15", "34". */
export function formatFalseAlarms(alarms: number): string {
  if (alarms < 0.001) return 'under 0.001';
  return alarms < 10 ? String(Number(alarms.toPrecision(2))) : count(alarms);
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
