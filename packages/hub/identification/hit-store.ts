import type { hitSchemas, Identity, Purpose, SearchKind } from '@whorl/contract';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { deliver } from '../exchange/deliver.ts';
import { systemAccess } from '../governance/access.ts';
import { inUnfencedScope, type Scope } from '../governance/scope.ts';
import { found, HubError, unlessGone } from '../hub-error.ts';
import { afterCursor, cursorOf } from '../page-cursor.ts';
import type { PlacedPhotograph } from '../records/photograph-image.ts';
import { photographsOf, photographView } from '../records/photograph-store.ts';
import { json } from '../storage/json.ts';
import type { HitTable } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';

type HitsQuery = z.output<typeof hitSchemas.hitsQuery>;
type Row = Selectable<HitTable>;
type Handling = NonNullable<z.output<typeof hitSchemas.hit>['handling']>;

/** Hits as requester and source see them; identity only once the source released it. */
export function openHitStore({ db, access, audit }: Scope, hubBureau: string) {
  const bureau = access.actor.bureauId;
  const own = () =>
    db
      .selectFrom('hit')
      .selectAll()
      .where((eb) =>
        eb.or([eb('requesting_bureau', '=', bureau), eb('source_bureau', '=', bureau)]),
      );
  const view = async (row: Row) =>
    viewOf(row, bureau, access.at, (await released(row)).map(photographView));
  /** Photographs that the source released with the hit; row-level security says the same. */
  const released = async (row: Row) => {
    if (row.state !== 'released') return [];
    const all = await photographsOf(db, row.record_id);
    return all.filter(({ added_at }) => added_at <= row.decided_at!);
  };
  const note = (action: string, row: Row) =>
    audit({
      action,
      subject: { kind: 'record', id: row.record_id },
      concerns: [row.source_bureau, row.requesting_bureau],
      details: { source: row.source_bureau },
    });
  return {
    async list({ cursor, limit, state, side }: HitsQuery) {
      audit({ action: 'hit.listed' });
      let query = own();
      if (cursor !== undefined) query = query.where(afterCursor(cursor, 'confirmed_at', 'hit_id'));
      if (state) query = query.where('state', '=', state);
      if (side === 'source') query = query.where('source_bureau', '=', bureau);
      if (side === 'requester') query = query.where('requesting_bureau', '=', bureau);
      const rows = await query
        .orderBy('confirmed_at', 'desc')
        .orderBy('hit_id', 'desc')
        .limit(limit + 1)
        .execute();
      // A list shows no identity: that is read one by one, each with its reason.
      const items = rows
        .slice(0, limit)
        .map((row) => ({ ...viewOf(row, bureau, access.at, []), released: null }));
      const last = rows[limit - 1];
      const next = last && rows.length > limit ? cursorOf(last.confirmed_at, last.hit_id) : null;
      return { items, next };
    },
    async read(hitId: string) {
      const row = found(await own().where('hit_id', '=', hitId).executeTakeFirst());
      note('hit.read', row);
      return view(row);
    },
    /** Where a released photograph is. */
    async photograph(hitId: string, photographId: string): Promise<PlacedPhotograph | undefined> {
      const row = found(await own().where('hit_id', '=', hitId).executeTakeFirst());
      note('hit.photograph-seen', row);
      return (await released(row)).find(({ photograph_id }) => photograph_id === photographId);
    },
    /** Only the source decides, once; what it releases is a copy of that moment. */
    async decide(hitId: string, decision: 'release' | 'withhold', reason: string) {
      const row = found(await own().where('hit_id', '=', hitId).executeTakeFirst());
      if (row.source_bureau !== bureau) throw new HubError('not-found');
      if (row.state !== 'awaiting-release') throw new HubError('conflict');
      const identity = await db
        .selectFrom('identity')
        .select('content')
        .where('record_id', '=', row.record_id)
        .where('bureau_id', '=', bureau)
        .executeTakeFirst();
      const isReleased = decision === 'release';
      const changed = await db
        .updateTable('hit')
        .set({
          state: isReleased ? 'released' : 'withheld',
          released: isReleased && identity ? json(identity.content) : null,
          decided_by: access.actor.id,
          decided_at: access.at,
          decision_reason: reason,
        })
        .where('hit_id', '=', hitId)
        .where('state', '=', 'awaiting-release')
        .executeTakeFirst();
      if (changed.numUpdatedRows !== 1n) throw new HubError('conflict');
      const lines = [`HIT ${hitId} ${isReleased ? 'RELEASED' : 'WITHHELD'}`];
      await deliver(db, hubBureau, row.requesting_bureau, { type: 'SRE', lines }, access.at);
      note(isReleased ? 'hit.released' : 'hit.withheld', row);
      return view(await own().where('hit_id', '=', hitId).executeTakeFirstOrThrow());
    },
  };
}

function viewOf(
  row: Row,
  bureau: string,
  at: Date,
  releasedPhotographs: z.output<typeof hitSchemas.hit>['releasedPhotographs'],
) {
  const isWaiting = row.state === 'awaiting-release';
  const leftMs = row.release_due_at.getTime() - at.getTime();
  return {
    hitId: row.hit_id,
    searchId: row.search_id,
    searchKind: row.kind as SearchKind,
    recordId: row.record_id,
    sourceReference: row.source_reference,
    requestingBureau: row.requesting_bureau,
    sourceBureau: row.source_bureau,
    side: row.source_bureau === bureau ? ('source' as const) : ('requester' as const),
    confirmedAt: row.confirmed_at.toISOString(),
    confirmedBy: row.confirmed_by as 'examiners',
    falseMatchRate: row.false_match_rate,
    falseAlarmsExpected: row.false_alarms_expected,
    state: row.state as 'released',
    releaseDueAt: row.release_due_at.toISOString(),
    secondsLeft: isWaiting ? Math.floor(leftMs / 1_000) : null,
    isEscalated: row.is_escalated,
    requestedFor: {
      purpose: row.purpose as Purpose,
      caseReference: row.case_reference,
      offence: row.offence,
    },
    handling: handlingOf(row),
    released: row.released as Identity | null,
    releasedPhotographs,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decisionReason: row.decision_reason,
  };
}

/** Hits of before notes were kept have none. */
function handlingOf({ handling }: Row): Handling | null {
  const kept = handling as (Omit<Handling, 'handlingNote'> & Partial<Handling>) | null;
  return kept && { ...kept, handlingNote: kept.handlingNote ?? null };
}

/** Marks hits whose 48 hours are over and tells the source; gives how many. */
export async function escalateHits(storage: Storage, hubBureau: string, at: Date): Promise<number> {
  const late = await storage.transaction((db) =>
    db
      .selectFrom('hit')
      .select('hit_id')
      .where('state', '=', 'awaiting-release')
      .where('is_escalated', '=', false)
      .where('release_due_at', '<=', at)
      .execute(),
  );
  let escalated = 0;
  for (const { hit_id } of late) {
    const work = inUnfencedScope(storage, systemAccess('escalation', hubBureau, at), (scope) =>
      escalate(scope, hubBureau, hit_id),
    );
    if (await unlessGone(work)) escalated++;
  }
  return escalated;
}

/** Throws HubError `not-found` where the source decided since the job looked. */
async function escalate({ db, access, audit }: Scope, hubBureau: string, hitId: string) {
  const hit = found(
    await db
      .updateTable('hit')
      .set({ is_escalated: true })
      .where('hit_id', '=', hitId)
      .where('state', '=', 'awaiting-release')
      .where('is_escalated', '=', false)
      .returningAll()
      .executeTakeFirst(),
  );
  const lines = [`HIT ${hit.hit_id} ON YOUR RECORD ${hit.source_reference} IS OVERDUE`];
  await deliver(db, hubBureau, hit.source_bureau, { type: 'SRE', lines }, access.at);
  audit({
    action: 'hit.escalated',
    subject: { kind: 'record', id: hit.record_id },
    concerns: [hit.source_bureau, hit.requesting_bureau],
    details: { source: hit.source_bureau },
  });
  return hit.hit_id;
}
