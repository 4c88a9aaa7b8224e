import { randomUUID } from 'node:crypto';
import { encodeTemplate } from '@whorl/fingerprint';
import type { ExchangeService } from '../exchange/process-transaction.ts';
import type { Access } from '../governance/access.ts';
import { mayRead } from '../governance/policy.ts';
import { inUnfencedScope } from '../governance/scope.ts';
import { json } from '../storage/json.ts';
import type { Database } from '../storage/storage.ts';
import { closeSearchIfDecided } from './close-search.ts';
import type { GalleryPrint } from './search-gallery.ts';

/** Kinds of search by the type of transaction that asks for it. */
export const searchKinds = {
  CPS: 'print-to-print',
  PMS: 'print-to-mark',
  MPS: 'mark-to-print',
  MMS: 'mark-to-mark',
} as const;
export type SearchKind = (typeof searchKinds)[keyof typeof searchKinds];

/**
 * What becomes a candidate: the false-match rate of the calibration, after which one impostor in a
 * thousand comparisons is shown. Nothing is decided without examiners.
 */
const candidateFalseMatchRateMax = 1e-3;
const candidatesMax = 10;

interface Asked {
  readonly transaction_id: string;
  readonly control_number: string;
}

/** Searches the gallery as the actor may see it, and stores probe and candidates in one commit. */
export async function recordSearch(
  service: ExchangeService,
  access: Access,
  kind: SearchKind,
  asked: Asked,
  probes: readonly GalleryPrint[],
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
  const { actor, justification, at } = access;
  await inUnfencedScope(service.storage, access, async (scope) => {
    const { db, audit } = scope;
    const search_id = randomUUID();
    await db
      .insertInto('search')
      .values({
        search_id,
        kind,
        bureau_id: actor.bureauId,
        requested_by: actor.id,
        transaction_id: asked.transaction_id,
        enrolled_record_id: null,
        state: 'searched',
        outcome: null,
        purpose: justification!.purpose,
        case_reference: justification!.caseReference ?? null,
        legal_basis: justification!.legalBasis ?? null,
        offence: justification!.offence ?? null,
        control_number: asked.control_number,
        compared_count: comparedCount,
        policy_version: null,
        requested_at: at,
      })
      .execute();
    const probeRows = probes.map(({ id, position, template }) => ({
      probe_id: id,
      search_id,
      position,
      template: encodeTemplate(template),
      quality: template.quality,
      image_id: null,
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
      audit({ action: 'record.found', subject, concerns: [record.rights.bureauId] });
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
