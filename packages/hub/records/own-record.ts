import { mayReadSql } from '../governance/policy.ts';
import type { Scope } from '../governance/scope.ts';
import { found } from '../hub-error.ts';

/** A record of the actor's own bureau; one of others is answered as one that does not exist. */
export async function ownRecord({ db, access }: Scope, recordId: string) {
  return found(
    await db
      .selectFrom('record')
      .selectAll()
      .where('record_id', '=', recordId)
      .where('bureau_id', '=', access.actor.bureauId)
      .where(mayReadSql(access))
      .executeTakeFirst(),
  );
}
