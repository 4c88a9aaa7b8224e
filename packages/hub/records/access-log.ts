import type { recordSchemas } from '@whorl/contract';
import type { z } from 'zod';
import { HubError } from '../hub-error.ts';
import type { Database } from '../storage/storage.ts';

type AccessLogEntry = z.output<typeof recordSchemas.accessLogEntry>;
type AccessLogQuery = z.output<typeof recordSchemas.accessLogQuery>;

/** What only looked at a record or found it, as against what was done to it. */
const views: readonly string[] = [
  'record.read',
  'record.found',
  'record.named',
  'record.print-seen',
  'record.photograph-seen',
  'record.access-log-read',
  'hit.read',
  'hit.photograph-seen',
];

/** An index of the log, as a page before gave it. */
function indexOf(cursor = '-1'): number {
  if (/^(-1|\d{1,15})$/.test(cursor)) return Number(cursor);
  const problems = [{ place: 'query.cursor', reason: 'is none that a page gave as next' }];
  throw new HubError('request-invalid', { problems });
}

/** The history of a record from the audit log, oldest first; the cursor is an index of the log. */
export async function readAccessLog(
  db: Database,
  source: string,
  recordId: string,
  { cursor, limit, only }: AccessLogQuery,
) {
  const rows = await db
    .selectFrom('audit_entry')
    .leftJoin('officer', (join) =>
      join
        .on((eb) => eb(eb.cast('officer.officer_id', 'text'), '=', eb.ref('audit_entry.actor_id')))
        .on('officer.bureau_id', '=', source),
    )
    .select(['index', 'content', 'display_name'])
    .where('subject_kind', '=', 'record')
    .where('subject_id', '=', recordId)
    .where('index', '>', indexOf(cursor))
    .$if(only === 'views', (query) => query.where('action', 'in', views))
    .$if(only === 'changes', (query) => query.where('action', 'not in', views))
    .orderBy('index')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(({ index, content, display_name }): AccessLogEntry => {
    const { at, action, actor, purpose, caseReference, details } = JSON.parse(content);
    return {
      auditIndex: index,
      at,
      action,
      bureauId: actor.bureauId,
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: display_name,
      details,
      purpose,
      caseReference,
    };
  });
  return { items, next: rows.length > limit ? String(items.at(-1)!.auditIndex) : null };
}
