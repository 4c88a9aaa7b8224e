import {
  type Problem,
  type Purpose,
  type SearchKind,
  type SearchState,
  searchSchemas,
} from '@whorl/contract';
import type { z } from 'zod';
import type { Scope } from '../governance/scope.ts';
import { found } from '../hub-error.ts';
import { afterCursor, cursorOf } from '../page-cursor.ts';

type SearchesQuery = z.output<typeof searchSchemas.searchesQuery>;

/** Searches of the actor's own bureau. */
export function openSearchStore({ db, access, audit }: Scope) {
  const own = () =>
    db
      .selectFrom('search')
      .selectAll('search')
      .select((eb) =>
        eb
          .selectFrom('candidate')
          .select(eb.fn.countAll<number>().as('count'))
          .whereRef('candidate.search_id', '=', 'search.search_id')
          .as('candidate_count'),
      )
      .where('bureau_id', '=', access.actor.bureauId)
      .where('is_seeded', '=', false);
  type Row = Awaited<ReturnType<ReturnType<typeof own>['executeTakeFirstOrThrow']>>;
  const stepsOf = async (searchId: string) => {
    const rows = await db
      .selectFrom('search_step')
      .selectAll()
      .where('search_id', '=', searchId)
      .execute();
    return inOrder(rows);
  };
  return {
    async list({ cursor, limit, state, outcome, kind, isAutomatic }: SearchesQuery) {
      audit({ action: 'search.listed' });
      let query = own();
      if (cursor !== undefined)
        query = query.where(afterCursor(cursor, 'requested_at', 'search_id'));
      if (state) query = query.where('state', '=', state);
      if (outcome) query = query.where('outcome', '=', outcome);
      if (kind) query = query.where('kind', '=', kind);
      if (isAutomatic !== undefined) query = query.where('is_automatic', '=', isAutomatic);
      const rows = await query
        .orderBy('requested_at', 'desc')
        .orderBy('search_id', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map(summaryOf);
      const last = rows[limit - 1];
      const next = last && rows.length > limit ? cursorOf(last.requested_at, last.search_id) : null;
      return { items, next };
    },

    async read(searchId: string) {
      const row = found(await own().where('search_id', '=', searchId).executeTakeFirst());
      audit({ action: 'search.read', subject: { kind: 'search', id: searchId } });
      const candidates = await db
        .selectFrom('candidate')
        .leftJoin('hit', 'hit.candidate_id', 'candidate.candidate_id')
        .selectAll('candidate')
        .select('hit_id')
        .where('candidate.search_id', '=', searchId)
        .orderBy('rank')
        .execute();
      return {
        ...summaryOf(row),
        steps: await stepsOf(searchId),
        candidates: candidates.map((candidate) => ({
          candidateId: candidate.candidate_id,
          rank: candidate.rank,
          score: candidate.score,
          terms: candidate.terms as { name: string; value: number; contribution: number }[],
          falseMatchRate: candidate.false_match_rate,
          falseAlarmsExpected: candidate.false_alarms_expected,
          outcome: candidate.outcome as 'open',
          decidedBy: candidate.decided_by as 'examiners' | null,
          hitId: candidate.hit_id,
        })),
      };
    },

    async steps(searchId: string) {
      const row = found(await own().where('search_id', '=', searchId).executeTakeFirst());
      audit({ action: 'search.watched', subject: { kind: 'search', id: searchId } });
      const { state, outcome } = summaryOf(row);
      return { searchId, state, outcome, steps: await stepsOf(searchId) };
    },
  };

  function summaryOf(row: Row) {
    return {
      searchId: row.search_id,
      kind: row.kind as SearchKind,
      bureauId: row.bureau_id,
      state: row.state as SearchState,
      outcome: row.outcome as 'hit' | null,
      isAutomatic: row.is_automatic,
      enrolledRecordId: row.enrolled_record_id,
      transactionId: row.transaction_id,
      purpose: row.purpose as Purpose,
      caseReference: row.case_reference,
      legalBasis: row.legal_basis,
      offence: row.offence,
      controlNumber: row.control_number,
      refusedFor: row.refused_for as Problem[],
      comparedCount: row.compared_count,
      candidateCount: Number(row.candidate_count ?? 0),
      policyVersion: row.policy_version,
      requestedAt: row.requested_at.toISOString(),
      closedAt: row.closed_at?.toISOString() ?? null,
    };
  }
}

const stateOrder: readonly string[] = searchSchemas.searchStates;

/** As the state machine goes: several states may be reached in one moment. */
function inOrder(rows: readonly { readonly state: string; readonly at: Date }[]) {
  return rows
    .toSorted((a, b) => stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state))
    .map(({ state, at }) => ({ state: state as SearchState, at: at.toISOString() }));
}
