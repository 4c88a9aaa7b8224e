import { randomBytes } from 'node:crypto';
import { type AuditContent, canonicalJson } from '@whorl/contract';
import { sql } from 'kysely';
import type { Database } from '../../storage/storage.ts';
import { unawaited } from '../../storage/unawaited.ts';
import type { Access } from '../access.ts';

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

/** What a transaction leaves in the log, with the records that galleries must look at again. */
export interface AuditAppend {
  readonly access: Access;
  readonly events: readonly AuditEvent[];
  readonly changedRecords: readonly string[];
}

/**
 * Appends events in the caller's transaction. Takes the lock of the log: from here to the commit, transactions
 * stand in line, so this comes last, and nobody waits for it before the commit.
 */
export async function appendAudit(db: Database, append: AuditAppend): Promise<void> {
  await unawaited(appendStatement(append)).execute(db);
}

/** The same for those who must know the index of the first event. */
export async function appendIndexedAudit(db: Database, append: AuditAppend): Promise<number> {
  const { rows } = await appendStatement(append).execute(db);
  return rows[0]!.first;
}

function appendStatement({ access, events, changedRecords }: AuditAppend) {
  const entries = events.map((event) => {
    const content = contentOf(access, event);
    return {
      content: canonicalJson(content),
      concerns: content.concerns,
      subjectKind: event.subject?.kind ?? null,
      subjectId: event.subject?.id ?? null,
    };
  });
  return sql<{ first: number }>`select whorl_append_audit(
    ${JSON.stringify(entries)}::json, ${[...changedRecords]}::uuid[]) as first`;
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
