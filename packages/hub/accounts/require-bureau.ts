import { found } from '../hub-error.ts';
import type { Database } from '../storage/storage.ts';

/** Refuses an account for a bureau that does not exist. Throws HubError `not-found`. */
export async function requireBureau(db: Database, bureauId: string): Promise<void> {
  found(
    await db
      .selectFrom('bureau')
      .select('bureau_id')
      .where('bureau_id', '=', bureauId)
      .executeTakeFirst(),
  );
}
