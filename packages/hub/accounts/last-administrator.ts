import { sql } from 'kysely';
import { HubError } from '../hub-error.ts';
import type { Database } from '../storage/storage.ts';

/**
 * After a change of an account of the hub's bureau: throws HubError `last-administrator`, which takes the change back,
 * where nobody is left who could let anybody in.
 */
export async function requireAdministrator(db: Database, hubBureau: string): Promise<void> {
  // The lock of the log: two who disable one another at once would both see the other.
  await db.selectFrom('audit_head').select('size').forUpdate().executeTakeFirst();
  const left = await db
    .selectFrom('officer')
    .select('officer_id')
    .where('bureau_id', '=', hubBureau)
    .where('is_disabled', '=', false)
    .where(sql<boolean>`'administrator' = any(roles)`)
    .limit(1)
    .executeTakeFirst();
  if (!left) throw new HubError('last-administrator');
}
