import { randomUUID } from 'node:crypto';
import type { SearchKind } from '@whorl/contract';
import { encodeTemplate } from '@whorl/fingerprint';
import type { ExchangeService } from '../exchange/process-transaction.ts';
import type { Access } from '../governance/access.ts';
import { mayRead } from '../governance/policy.ts';
import { inUnfencedScope } from '../governance/scope.ts';
import type { FoundPrint } from '../records/prints-of-transaction.ts';
import { json } from '../storage/json.ts';
import type { Database } from '../storage/storage.ts';
import { closeSearchIfDecided } from './close-search.ts';
import { moveSearch } from './move-search.ts';

/** Kinds of search by the type of transaction that asks for it. */
export const searchKinds = {
  CPS: 'print-to-print',
  PMS: 'print-to-mark',
  MPS: 'mark-to-print',
  MMS: 'mark-to-mark',
} as const satisfies Readonly<Record<string, SearchKind>>;

/**
 * What becomes a candidate: the false-match rate of the calibration, after which one impostor in a
 * thousand comparisons is shown. Nothing is decided without examiners.
 */
const candidateFalseMatchRateMax = 1e-3;
const candidatesMax = 10;

interface Asked {
  readonly transaction_id: string;
  readonly image_id: string | null;
}

/** Searches the gallery as the actor may see it, and stores probe and candidates in one commit. */
export async function recordSearch(
  service: ExchangeService,
  access: Access,
  kind: SearchKind,
  asked: Asked,
  probes: readonly FoundPrint[],
  finish: (db: Database) => Promise<void>,
): Promise<void> {
  await service.follower.catchUp();
  const { candidates, comparedCount } = await service.gallery.search({
    probes,
    kind: kind.endsWith('to-mark') ? 'mark' : 'person',
    filter: mayRead(access),
    falseMatchRateMax: candidateFalseMatchRateMax,
    candidatesMax,
  });
  const { at } = access;
  await inUnfencedScope(service.storage, access, async (scope) => {
    const { db, audit } = scope;
    const { search_id } = await db
      .selectFrom('search')
      .select('search_id')
      .where('transaction_id', '=', asked.transaction_id)
      .executeTakeFirstOrThrow();
    await moveSearch(db, search_id, 'checked', at);
    await moveSearch(db, search_id, 'searched', service.now());
    await db
      .updateTable('search')
      .set({ compared_count: comparedCount })
      .where('search_id', '=', search_id)
      .execute();
    const probeRows = probes.map(({ id, position, template, imageRecord }) => ({
      probe_id: id,
      search_id,
      position,
      template: encodeTemplate(template),
      quality: template.quality,
      image_id: imageRecord === null ? null : asked.image_id,
      image_record: imageRecord,
    }));
    await db.insertInto('probe').values(probeRows).execute();
    for (const [i, candidate] of candidates.entries()) {
      const { record } = candidate;
      await db
        .insertInto('candidate')
        .values({
          candidate_id: randomUUID(),
          search_id,
          record_id: record.recordId,
          source_bureau: record.rights.bureauId,
          source_reference: record.sourceReference,
          rank: i + 1,
          score: candidate.score,
          terms: json(candidate.terms),
          pairs: json(candidate.pairs),
          false_match_rate: candidate.falseMatchRate,
          false_alarms_expected: candidate.falseMatchRate * comparedCount,
          decided_by: null,
          known_answer: null,
        })
        .execute();
      const subject = { kind: 'record', id: record.recordId };
      const source = record.rights.bureauId;
      audit({ action: 'record.found', subject, concerns: [source], details: { source } });
    }
    await db
      .updateTable('transaction')
      .set({ state: 'processing', search_id })
      .where('transaction_id', '=', asked.transaction_id)
      .execute();
    const details = { kind, compared: comparedCount, candidates: candidates.length };
    audit({ action: 'search.made', subject: { kind: 'search', id: search_id }, details });
    await closeSearchIfDecided(scope, service.hubBureau, search_id);
    await finish(db);
  });
}
