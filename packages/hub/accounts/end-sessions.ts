import type { Database } from '../storage/storage.ts';
import { hashSecretToken } from './secret-token.ts';

/**
 * Ends what an officer has open, and what was about to be opened with a password or a factor of before;
 * but for the session of the token, where one is to stay.
 */
export async function endSessions(
  db: Database,
  officerId: string,
  stayingToken?: string,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where('officer_id', '=', officerId)
    .$if(stayingToken !== undefined, (query) =>
      query.where('token_hash', '!=', hashSecretToken(stayingToken!)),
    )
    .execute();
  await db.deleteFrom('pending_sign_in').where('officer_id', '=', officerId).execute();
}
