import { deliver } from '../exchange/deliver.ts';
import type { Scope } from '../governance/scope.ts';
import { releaseImages } from '../jobs/release-images.ts';
import { type Decision, searchOutcome } from './examination-rules.ts';
import { moveSearch } from './move-search.ts';

/** Answers and closes a search once every candidate is decided, and erases its probe. */
export async function closeSearchIfDecided(
  { db, access, audit }: Scope,
  hubBureau: string,
  searchId: string,
): Promise<void> {
  const candidates = await db
    .selectFrom('candidate')
    .select(['candidate_id', 'outcome', 'decided_by'])
    .where('search_id', '=', searchId)
    .execute();
  const outcome = searchOutcome(candidates.map((each) => each.outcome as Decision | 'open'));
  if (!outcome) return;
  const search = await db
    .selectFrom('search')
    .selectAll()
    .where('search_id', '=', searchId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (search.state === 'closed') return;
  const byPeople = ['examiners', 'supervisor'];
  if (candidates.some(({ decided_by }) => byPeople.includes(decided_by ?? ''))) {
    await moveSearch(db, searchId, 'examined', access.at);
  }
  await moveSearch(db, searchId, 'answered', access.at);
  await moveSearch(db, searchId, 'closed', access.at);
  await db
    .updateTable('search')
    .set({ outcome, closed_at: access.at })
    .where('search_id', '=', searchId)
    .execute();
  await db.deleteFrom('probe').where('search_id', '=', searchId).execute();
  if (search.transaction_id) {
    await releaseImages(db, 'transaction', search.transaction_id, access.at);
    await db
      .updateTable('transaction')
      .set({ state: 'answered', image_id: null })
      .where('transaction_id', '=', search.transaction_id)
      .execute();
  }
  const subject = { kind: 'search', id: searchId };
  audit({ action: 'search.closed', subject, concerns: [search.bureau_id], details: { outcome } });
  // Nobody waits for the answer to a search that the hub made on its own.
  if (search.is_automatic && outcome !== 'hit') return;
  const hits = await db.selectFrom('hit').selectAll().where('search_id', '=', searchId).execute();
  const lines =
    outcome === 'hit'
      ? hits.map(
          (hit) =>
            `HIT ${hit.hit_id} SOURCE ${hit.source_bureau} REFERENCE ${hit.source_reference}`,
        )
      : [outcome === 'no-hit' ? 'NO HIT' : 'INCONCLUSIVE'];
  const reply = {
    type: 'SRE',
    transactionId: search.transaction_id,
    controlReference: search.control_number,
    lines,
  } as const;
  await deliver(db, hubBureau, search.bureau_id, reply, access.at);
}
