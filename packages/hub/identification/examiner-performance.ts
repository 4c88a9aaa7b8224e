import type { supervisionSchemas } from '@whorl/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../governance/scope.ts';

type Performance = z.output<typeof supervisionSchemas.examinerPerformance>;

interface Counted {
  readonly officer_id: string;
  readonly display_name: string;
  readonly decided: number;
  readonly identifications: number;
  readonly exclusions: number;
  readonly inconclusive: number;
  readonly overruled: number;
  readonly known_decided: number;
  readonly false_identifications: number;
  readonly false_exclusions: number;
  readonly known_inconclusive: number;
}

/** Decisions and errors of each examiner: on real cases, and on those whose answer is known. */
export async function examinerPerformance({ db, audit }: Scope) {
  audit({ action: 'examiner-performance.listed' });
  const { rows } = await sql<Counted>`
    select officer_id, display_name,
      count(*) filter (where known is null)::int as decided,
      count(*) filter (where known is null and decision = 'identification')::int as identifications,
      count(*) filter (where known is null and decision = 'exclusion')::int as exclusions,
      count(*) filter (where known is null and decision = 'inconclusive')::int as inconclusive,
      count(*) filter (where known is null and not is_conflict and decided_by = 'supervisor'
        and decision <> outcome)::int as overruled,
      count(*) filter (where known is not null)::int as known_decided,
      count(*) filter (where known = 'exclusion' and decision = 'identification')::int
        as false_identifications,
      count(*) filter (where known = 'identification' and decision = 'exclusion')::int
        as false_exclusions,
      count(*) filter (where known is not null and decision = 'inconclusive')::int
        as known_inconclusive
    from (
      select examination.*, candidate.outcome, candidate.decided_by, candidate.known_answer as known
      from examination join candidate using (candidate_id)
      where decision is not null) as examined
    join officer on officer_id = examiner_id
    group by officer_id, display_name order by display_name, officer_id`.execute(db);
  const items = rows.map((row): Performance => {
    const wrong = row.false_identifications + row.false_exclusions;
    return {
      examinerId: row.officer_id,
      displayName: row.display_name,
      decided: row.decided,
      identifications: row.identifications,
      exclusions: row.exclusions,
      inconclusive: row.inconclusive,
      overruled: row.overruled,
      known: {
        decided: row.known_decided,
        falseIdentifications: row.false_identifications,
        falseExclusions: row.false_exclusions,
        inconclusive: row.known_inconclusive,
        errorRate: row.known_decided > 0 ? wrong / row.known_decided : null,
      },
    };
  });
  return { items, next: null };
}
