import type { Migration } from '../migration.ts';

/** Positions of palms in ANSI/NIST-ITL table 8. */
const isPalm = (position: string) =>
  `(${position} between 20 and 38 or ${position} between 81 and 86)`;
const nothing = 'false_match_rate = null, false_alarms_expected = null';

export const uncountedRates: Migration = {
  name: 'uncounted-rates',
  statements: [
    // Rates are counted on fingers: a palm has none. What was stored before is taken back.
    ...['candidate', 'hit'].map(
      (table) => `alter table ${table}
        alter column false_match_rate drop not null,
        alter column false_alarms_expected drop not null`,
    ),
    `update candidate set ${nothing} where exists (
      select from jsonb_array_elements(pairs) as pair
      left join reference on reference_id = (pair->>'referenceId')::uuid
      where ${isPalm("(pair->>'position')::int")} or ${isPalm('reference.position')})`,
    `update hit set ${nothing} from candidate
      where candidate.candidate_id = hit.candidate_id and candidate.false_match_rate is null`,
  ],
};
