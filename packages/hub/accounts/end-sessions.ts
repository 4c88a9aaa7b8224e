import type { Database } from '../storage/storage.ts';

/** Ends what an officer has open, and what was about to be opened with a password or a factor of before. */
export async function endSessions(db: Database, officerId: string): Promise<void> {
  await db.deleteFrom('session').where('officer_id', '=', officerId).execute();
  await db.deleteFrom('pending_sign_in').where('officer_id', '=', officerId).execute();
}
