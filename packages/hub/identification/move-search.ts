import type { Problem, SearchKind, SearchState } from '@whorl/contract';
import { sql } from 'kysely';
import type { Access } from '../governance/access.ts';
import { json } from '../storage/json.ts';
import type { Database } from '../storage/storage.ts';
import { statesBefore } from './search-states.ts';

export interface NewSearch {
  readonly searchId: string;
  readonly kind: SearchKind;
  readonly transactionId: string | null;
  readonly controlNumber: string | null;
  /** The record whose enrolment made the hub search on its own. */
  readonly enrolledRecordId?: string;
  /** Carries a case with a known answer instead of somebody's question. */
  readonly isSeeded?: boolean;
}

/** A search as it begins: received, with who asks and why. */
export async function beginSearch(db: Database, access: Access, search: NewSearch): Promise<void> {
  const { actor, justification, at } = access;
  await db
    .insertInto('search')
    .values({
      search_id: search.searchId,
      kind: search.kind,
      bureau_id: actor.bureauId,
      requested_by: actor.id,
      transaction_id: search.transactionId,
      is_automatic: search.enrolledRecordId !== undefined,
      is_seeded: search.isSeeded ?? false,
      enrolled_record_id: search.enrolledRecordId ?? null,
      state: 'received',
      outcome: null,
      purpose: justification?.purpose ?? 'forensic-analysis',
      case_reference: justification?.caseReference ?? null,
      legal_basis: justification?.legalBasis ?? null,
      offence: justification?.offence ?? null,
      control_number: search.controlNumber,
      compared_count: null,
      policy_version: null,
      requested_at: at,
    })
    .execute();
  await addStep(db, search.searchId, 'received', at);
}

/** Takes a search to its next state. Throws where that may not follow, which would be an error of the hub. */
export async function moveSearch(
  db: Database,
  searchId: string,
  to: SearchState,
  at: Date,
): Promise<void> {
  const moved = await sql`
    with moved as (
      update search set state = ${to}
      where search_id = ${searchId}::uuid and state = any (${[...statesBefore(to)]}::text[])
      returning search_id)
    insert into search_step (search_id, state, at)
    select search_id, ${to}, ${at}::timestamptz from moved`.execute(db);
  if (moved.numAffectedRows !== 1n)
    throw new Error(`A search cannot become ${to} from where it is.`);
}

/** Ends a search whose prints cannot be used, with the reasons. */
export async function refuseSearch(
  db: Database,
  searchId: string,
  reasons: readonly Problem[],
  at: Date,
): Promise<void> {
  await moveSearch(db, searchId, 'refused', at);
  await db
    .updateTable('search')
    .set({ outcome: 'refused', refused_for: json(reasons), closed_at: at })
    .where('search_id', '=', searchId)
    .execute();
}

async function addStep(db: Database, search_id: string, state: SearchState, at: Date) {
  await db.insertInto('search_step').values({ search_id, state, at }).execute();
}
