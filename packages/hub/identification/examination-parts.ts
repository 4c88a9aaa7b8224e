import type { Scope } from '../governance/scope.ts';
import { candidateState, type Decision } from './examination-rules.ts';

export type ExaminationPart = 'examiner' | 'supervisor';

/** An open candidate that an examiner may still do something for. */
export interface OpenPart {
  readonly candidateId: string;
  readonly part: ExaminationPart;
}

/**
 * What waits for this examiner, oldest first: candidates of other people's searches, of all bureaus
 * for the examiners of the hub and of the own bureau for others, that this examiner has not seen.
 */
export async function openParts({ db, access }: Scope, hubBureau: string) {
  const { id: examinerId, bureauId, permissions } = access.actor;
  const isSupervisor = (permissions as readonly string[]).includes('examinations.supervise');
  const rows = await db
    .selectFrom('candidate')
    .innerJoin('search', 'search.search_id', 'candidate.search_id')
    .leftJoin('examination', 'examination.candidate_id', 'candidate.candidate_id')
    .select([
      'candidate.candidate_id',
      'examination.examiner_id',
      'examination.decision',
      'examination.is_conflict',
    ])
    .where('candidate.outcome', '=', 'open')
    .where('search.is_seeded', '=', false)
    .where('search.requested_by', '!=', examinerId)
    .$if(bureauId !== hubBureau, (query) => query.where('search.bureau_id', '=', bureauId))
    .orderBy('search.requested_at')
    .orderBy('candidate.rank')
    .orderBy('candidate.candidate_id')
    .execute();
  const byCandidate = Map.groupBy(rows, ({ candidate_id }) => candidate_id);
  return [...byCandidate].flatMap(([candidateId, joined]): OpenPart[] => {
    const examined = joined.filter(({ examiner_id }) => examiner_id !== null);
    if (examined.some(({ examiner_id }) => examiner_id === examinerId)) return [];
    const part = partOf(
      examined.map(({ decision, is_conflict }) => ({
        decision: decision as Decision | null,
        isConflict: is_conflict === true,
      })),
      isSupervisor,
    );
    return part ? [{ candidateId, part }] : [];
  });
}

/** A case with a known answer that this examiner has not seen; each examiner gets it once. */
export async function unseenKnownAnswer({ db, access }: Scope): Promise<OpenPart | undefined> {
  const examinerId = access.actor.id;
  const row = await db
    .selectFrom('candidate')
    .innerJoin('search', 'search.search_id', 'candidate.search_id')
    .select('candidate_id')
    .where('search.is_seeded', '=', true)
    .where('search.requested_by', '!=', examinerId)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('examination')
            .select('examination_id')
            .whereRef('examination.candidate_id', '=', 'candidate.candidate_id')
            .where('examiner_id', '=', examinerId),
        ),
      ),
    )
    .orderBy('requested_at')
    .limit(1)
    .executeTakeFirst();
  return row && { candidateId: row.candidate_id, part: 'examiner' };
}

/** What one more person could do for a candidate, by who has it already. */
function partOf(
  examined: readonly { readonly decision: Decision | null; readonly isConflict: boolean }[],
  isSupervisor: boolean,
): ExaminationPart | undefined {
  const decided = examined.flatMap(({ decision, isConflict }) =>
    decision ? [{ decision, isConflict }] : [],
  );
  const state = candidateState(decided);
  if (state.kind === 'needs-supervisor') {
    const isTaken = examined.some(({ isConflict }) => isConflict);
    return isSupervisor && !isTaken ? 'supervisor' : undefined;
  }
  return state.kind === 'needs-examiner' && examined.length < 2 ? 'examiner' : undefined;
}
