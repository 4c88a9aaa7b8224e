import { systemAccess } from '../governance/access.ts';
import { inUnfencedScope } from '../governance/scope.ts';
import { unlessGone } from '../hub-error.ts';
import type { Storage } from '../storage/storage.ts';
import { openRecordStore } from './record-store.ts';

/** Deletes what is past its time, one record a transaction; gives how many. */
export async function enforceRetention(
  storage: Storage,
  hubBureau: string,
  at: Date,
): Promise<number> {
  const due = await storage.transaction((db) =>
    db.selectFrom('record').select('record_id').where('retain_until', '<=', at).execute(),
  );
  let deleted = 0;
  for (const { record_id } of due) {
    const work = inUnfencedScope(storage, systemAccess('retention', hubBureau, at), (scope) =>
      openRecordStore(scope).delete(record_id, 'retention'),
    );
    if (await unlessGone(work)) deleted++;
  }
  return deleted;
}
