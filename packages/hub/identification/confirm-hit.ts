import { randomUUID } from 'node:crypto';
import { deliver } from '../exchange/deliver.ts';
import type { Scope } from '../governance/scope.ts';
import { tellHits } from '../records/handling-of-hits.ts';

const releaseHours = 48;

export interface ConfirmedCandidate {
  readonly candidate_id: string;
  readonly search_id: string;
  readonly record_id: string;
  readonly source_bureau: string;
  readonly source_reference: string;
  readonly false_match_rate: number | null;
  readonly false_alarms_expected: number | null;
}

/** Makes a hit of an identified candidate, starts the source's clock and tells the source. */
export async function confirmHit(
  { db, access, audit }: Scope,
  hubBureau: string,
  candidate: ConfirmedCandidate,
  confirmedBy: 'examiners' | 'supervisor' | 'threshold-policy',
): Promise<void> {
  const { source_bureau, source_reference } = candidate;
  const search = await db
    .selectFrom('search')
    .select(['bureau_id', 'kind', 'purpose', 'case_reference', 'offence'])
    .where('search_id', '=', candidate.search_id)
    .executeTakeFirstOrThrow();
  const hit_id = randomUUID();
  await db
    .insertInto('hit')
    .values({
      hit_id,
      search_id: candidate.search_id,
      candidate_id: candidate.candidate_id,
      record_id: candidate.record_id,
      source_reference,
      requesting_bureau: search.bureau_id,
      source_bureau,
      kind: search.kind,
      purpose: search.purpose,
      case_reference: search.case_reference,
      offence: search.offence,
      false_match_rate: candidate.false_match_rate,
      false_alarms_expected: candidate.false_alarms_expected,
      confirmed_by: confirmedBy,
      confirmed_at: access.at,
      release_due_at: new Date(access.at.getTime() + releaseHours * 3_600_000),
      state: 'awaiting-release',
      decided_by: null,
      decision_reason: null,
    })
    .execute();
  await tellHits(db, candidate.record_id);
  const lines = [`HIT ${hit_id} ON YOUR RECORD ${source_reference} RELEASE WITHIN 48 HOURS`];
  await deliver(db, hubBureau, source_bureau, { type: 'SRE', lines }, access.at);
  audit({
    action: 'hit.confirmed',
    subject: { kind: 'record', id: candidate.record_id },
    concerns: [source_bureau, search.bureau_id],
    details: { source: source_bureau },
  });
}
