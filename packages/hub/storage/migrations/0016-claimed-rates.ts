import type { Migration } from '../migration.ts';

/** The lowest false-match rate that the engine claimed when this ran. */
const lowest = '1e-7::float8';
const claimed = `false_match_rate = ${lowest},
  false_alarms_expected = false_alarms_expected * (${lowest} / nullif(false_match_rate, 0))`;

export const claimedRates: Migration = {
  name: 'claimed-rates',
  statements: [
    // Fused rates of several fingers were stored as the line has them, far below what anybody has counted.
    `update candidate set ${claimed} where false_match_rate > 0 and false_match_rate < ${lowest}`,
    `update hit set ${claimed} where false_match_rate > 0 and false_match_rate < ${lowest}`,
  ],
};
