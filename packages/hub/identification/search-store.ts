import type { Problem, Purpose } from '@whorl/contract';
import type { Selectable } from 'kysely';
import type { Scope } from '../governance/scope.ts';
import { found } from '../hub-error.ts';
import type { SearchTable } from '../storage/schema.ts';

function summaryOf(row: Selectable<SearchTable>) {
  return {
    searchId: row.search_id,
    kind: row.kind as 'print-to-print',
    bureauId: row.bureau_id,
    state: row.state as 'searched',
    outcome: row.outcome as 'hit' | null,
    purpose: row.purpose as Purpose,
    caseReference: row.case_reference,
    controlNumber: row.control_number,
    refusedFor: row.refused_for as Problem[],
    comparedCount: row.compared_count,
    policyVersion: row.policy_version,
    requestedAt: row.requested_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
  };
}

/** Searches of the actor's own bureau. */
export function openSearchStore({ db, access, audit }: Scope) {
  const own = () =>
    db.selectFrom('search').selectAll().where('bureau_id', '=', access.actor.bureauId);
  return {
    async list(before: string | undefined, limit: number) {
      audit({ action: 'search.listed' });
      const rows = await own()
        .$if(before !== undefined, (query) => query.where('requested_at', '<', new Date(before!)))
        .orderBy('requested_at', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map(summaryOf);
      return { items, next: rows.length > limit ? items.at(-1)!.requestedAt : null };
    },
    async read(searchId: string) {
      const row = found(await own().where('search_id', '=', searchId).executeTakeFirst());
      audit({ action: 'search.read', subject: { kind: 'search', id: searchId } });
      const candidates = await db
        .selectFrom('candidate')
        .selectAll()
        .where('search_id', '=', searchId)
        .orderBy('rank')
        .execute();
      return {
        ...summaryOf(row),
        candidates: candidates.map((candidate) => ({
          candidateId: candidate.candidate_id,
          rank: candidate.rank,
          score: candidate.score,
          terms: candidate.terms as { name: string; value: number; contribution: number }[],
          falseMatchRate: candidate.false_match_rate,
          falseAlarmsExpected: candidate.false_alarms_expected,
          outcome: candidate.outcome as 'open',
          decidedBy: candidate.decided_by as 'examiners' | null,
        })),
      };
    },
  };
}
