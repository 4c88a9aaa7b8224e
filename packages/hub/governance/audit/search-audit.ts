import { auditSchemas } from '@whorl/contract';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Database } from '../../storage/storage.ts';

type Query = z.output<typeof auditSchemas.auditSearchQuery>;
type Period = z.output<typeof auditSchemas.recordAccessesQuery>;

function concerning(db: Database, bureau: string, { since, until }: Period) {
  let query = db
    .selectFrom('audit_entry')
    .where(sql<boolean>`concerns @> array[${bureau}]::text[]`);
  // Times are compared as text, so both are written in one way.
  if (since) query = query.where('at', '>=', new Date(since).toISOString());
  if (until) query = query.where('at', '<', new Date(until).toISOString());
  return query;
}

/** Entries that concern a bureau, newest first. */
export async function searchAudit(db: Database, bureau: string, asked: Query) {
  let query = concerning(db, bureau, asked).select(['index', 'content']);
  if (asked.action?.endsWith('.')) {
    query = query.where(sql<boolean>`starts_with(action, ${asked.action})`);
  } else if (asked.action) query = query.where('action', '=', asked.action);
  if (asked.actorBureau) query = query.where('actor_bureau', '=', asked.actorBureau);
  if (asked.actorId) query = query.where('actor_id', '=', asked.actorId);
  if (asked.subjectKind) query = query.where('subject_kind', '=', asked.subjectKind);
  if (asked.subjectId) query = query.where('subject_id', '=', asked.subjectId);
  if (asked.onOwnRecords) query = query.where('record_source', '=', bureau);
  if (asked.before !== undefined) query = query.where('index', '<', asked.before);
  const rows = await query
    .orderBy('index', 'desc')
    .limit(asked.limit + 1)
    .execute();
  const items = rows.slice(0, asked.limit).map(({ index, content }) => ({
    index,
    content: auditSchemas.auditContent.parse(JSON.parse(content)),
  }));
  return { items, next: rows.length > asked.limit ? items.at(-1)!.index : null };
}

/** Who did what to the records of a bureau, counted by bureau and action. */
export async function countRecordAccesses(db: Database, bureau: string, period: Period) {
  const rows = await concerning(db, bureau, period)
    .select((eb) => [
      'actor_bureau',
      'action',
      eb.fn.countAll<number>().as('count'),
      sql<number>`count(distinct subject_id)::int`.as('record_count'),
      sql<string>`max(at)`.as('last_at'),
    ])
    .where('record_source', '=', bureau)
    .groupBy(['actor_bureau', 'action'])
    .orderBy('actor_bureau')
    .orderBy('action')
    .execute();
  const items = rows.map((row) => ({
    actorBureau: row.actor_bureau,
    action: row.action,
    count: Number(row.count),
    recordCount: row.record_count,
    lastAt: row.last_at,
  }));
  return { items };
}
