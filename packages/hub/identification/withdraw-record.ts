import { systemAccess } from '../governance/access.ts';
import { inUnfencedScope } from '../governance/scope.ts';
import type { JobHandler } from '../jobs/job-worker.ts';
import type { Database } from '../storage/storage.ts';
import { closeSearchIfDecided } from './close-search.ts';
import type { SearchService } from './record-search.ts';

/**
 * Ends what is still open about a record that is gone: candidates that it is, and those of searches
 * that its enrolment made. Nobody can decide them any more, so they stay inconclusive, by nobody.
 */
export function withdrawRecord({ storage, hubBureau, now }: SearchService): JobHandler {
  return async ({ payload, finish }) => {
    const recordId = String(payload['recordId']);
    const access = systemAccess('withdrawal', hubBureau, now());
    await inUnfencedScope(storage, access, async (scope) => {
      const { db, audit } = scope;
      const withdrawn = await withdrawCandidates(db, recordId);
      for (const searchId of new Set(withdrawn)) {
        await closeSearchIfDecided(scope, hubBureau, searchId);
      }
      const subject = { kind: 'record', id: recordId };
      audit({ action: 'record.withdrawn', subject, details: { candidates: withdrawn.length } });
      await finish(db);
    });
  };
}

/** Gives the search of each candidate that it ended. */
async function withdrawCandidates(db: Database, recordId: string): Promise<readonly string[]> {
  const rows = await db
    .updateTable('candidate')
    .set({ outcome: 'inconclusive', decided_by: null })
    .where('outcome', '=', 'open')
    .where((eb) =>
      eb.or([
        eb('record_id', '=', recordId),
        eb(
          'search_id',
          'in',
          eb.selectFrom('search').select('search_id').where('enrolled_record_id', '=', recordId),
        ),
      ]),
    )
    .returning('search_id')
    .execute();
  return rows.map(({ search_id }) => search_id);
}
