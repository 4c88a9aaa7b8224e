import { found } from '../hub-error.ts';
import type { Database } from '../storage/storage.ts';

/**
 * Refuses an account for a bureau that does not exist, or that is not the one managed (null for
 * all). Throws HubError `not-found`.
 */
export async function requireBureau(
  db: Database,
  bureauId: string,
  managed: string | null,
): Promise<void> {
  found(
    await db
      .selectFrom('bureau')
      .select('bureau_id')
      .where('bureau_id', '=', bureauId)
      .$if(managed !== null, (query) => query.where('bureau_id', '=', managed!))
      .executeTakeFirst(),
  );
}
