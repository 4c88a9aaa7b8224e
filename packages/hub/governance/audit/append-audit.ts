import { randomBytes } from 'node:crypto';
import { type AuditContent, canonicalJson } from '@whorl/contract';
import { hubLimits } from '../../limits.ts';
import type { Database } from '../../storage/storage.ts';
import type { Access } from '../access.ts';
import { contentHash, entryHash } from './entry-hash.ts';

/** One thing that was done, to be written with its actor, time and reason. */
export interface AuditEvent {
  /** `<thing>.<what happened to it>`, such as "record.read". */
  readonly action: string;
  readonly subject?: { readonly kind: string; readonly id: string };
  /** Bureaus whose data was touched; the actor's own is always added. */
  readonly concerns?: readonly string[];
  /** Numbers and codes that help an auditor; never personal data. */
  readonly details?: AuditContent['details'];
}

/**
 * Appends events in the caller's transaction and gives the index of the first. Takes the lock of
 * the log: from here to the commit, transactions stand in line, so call it last.
 */
export async function appendAudit(
  db: Database,
  access: Access,
  events: readonly AuditEvent[],
): Promise<number> {
  const head = await db
    .selectFrom('audit_head')
    .select(['size', 'hash'])
    .forUpdate()
    .executeTakeFirstOrThrow();
  let previous = new Uint8Array(head.hash);
  const rows = events.map((event, i) => {
    const index = head.size + i;
    const content = contentOf(access, event);
    const text = canonicalJson(content);
    const hashOfContent = contentHash(text);
    const row = {
      index,
      previous_hash: previous,
      content_hash: hashOfContent,
      hash: entryHash(index, previous, hashOfContent),
      content: text,
      concerns: content.concerns,
      subject_kind: event.subject?.kind ?? null,
      subject_id: event.subject?.id ?? null,
    };
    previous = new Uint8Array(row.hash);
    return row;
  });
  for (let i = 0; i < rows.length; i += hubLimits.rowsPerInsertMax) {
    const part = rows.slice(i, i + hubLimits.rowsPerInsertMax);
    await db.insertInto('audit_entry').values(part).execute();
  }
  const next = { size: head.size + rows.length, hash: previous };
  await db.updateTable('audit_head').set(next).execute();
  return head.size;
}

function contentOf({ actor, justification, at }: Access, event: AuditEvent): AuditContent {
  return {
    at: at.toISOString(),
    action: event.action,
    actor: { kind: actor.kind, id: actor.id, bureauId: actor.bureauId },
    concerns: [...new Set([actor.bureauId, ...(event.concerns ?? [])])].sort(),
    subject: event.subject ?? null,
    purpose: justification?.purpose ?? null,
    caseReference: justification?.caseReference ?? null,
    legalBasis: justification?.legalBasis ?? null,
    offence: justification?.offence ?? null,
    details: event.details ?? {},
    nonce: randomBytes(16).toString('hex'),
  };
}
