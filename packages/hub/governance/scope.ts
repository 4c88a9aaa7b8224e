import { sql } from 'kysely';
import type { Database, Storage } from '../storage/storage.ts';
import { unawaited } from '../storage/unawaited.ts';
import type { Access } from './access.ts';
import { type AuditEvent, appendAudit, appendIndexedAudit } from './audit/append-audit.ts';
import { askablePurposes } from './policy.ts';

/**
 * A transaction of an actor. Stores are opened on it and on nothing else, so that every read and
 * every change has somebody who answers for it.
 */
export interface Scope {
  readonly db: Database;
  readonly access: Access;
  /** Notes what was done; written with the commit. */
  audit(event: AuditEvent): void;
  /** Notes that galleries must look at this record again. */
  galleryChanged(recordId: string): void;
  /** The index of this transaction's first audit entry, once it is committed. */
  afterAudit(use: (auditIndex: number) => Promise<void>): void;
}

/**
 * Runs work as an actor: row-level security on, audit written in the same transaction. Work that
 * notes nothing is refused, because nothing may be read without a trace.
 */
export function inScope<T>(
  storage: Storage,
  access: Access,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  return run(storage, access, work, true);
}

/**
 * Without row-level security, for stores that say themselves what may be seen: accounts, the jobs of
 * the hub, the examiners' blind view. Audited like everything else.
 */
export function inUnfencedScope<T>(
  storage: Storage,
  access: Access,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  return run(storage, access, work, false);
}

async function run<T>(
  storage: Storage,
  access: Access,
  work: (scope: Scope) => Promise<T>,
  isFenced: boolean,
): Promise<T> {
  return storage.transaction(async (db) => {
    if (isFenced) await enterFence(db, access);
    const events: AuditEvent[] = [];
    const changedRecords = new Set<string>();
    const followUps: ((auditIndex: number) => Promise<void>)[] = [];
    const result = await work({
      db,
      access,
      audit: (event) => events.push(event),
      galleryChanged: (recordId) => changedRecords.add(recordId),
      afterAudit: (use) => followUps.push(use),
    });
    if (events.length === 0) throw new Error('A transaction of an actor left no trace.');
    const append = { access, events, changedRecords: [...changedRecords] };
    if (followUps.length === 0) await appendAudit(db, append);
    else {
      const auditIndex = await appendIndexedAudit(db, append);
      for (const use of followUps) await use(auditIndex);
    }
    return result;
  });
}

/** Gives up the owner's rights until the commit, and tells row-level security who asks. */
async function enterFence(db: Database, access: Access): Promise<void> {
  const settings = sql`select set_config('whorl.bureau', ${access.actor.bureauId}, true),
    set_config('whorl.record_purposes', ${askablePurposes(access).join(',')}, true),
    set_config('whorl.at', ${access.at.toISOString()}, true),
    set_config('role', 'whorl_actor', true)`;
  await unawaited(settings).execute(db);
}
