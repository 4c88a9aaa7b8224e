import { randomUUID } from 'node:crypto';
import type { Purpose, SearchKind } from '@whorl/contract';
import { decodeTemplate } from '@whorl/fingerprint';
import type { Access } from '../governance/access.ts';
import { inUnfencedScope } from '../governance/scope.ts';
import type { JobHandler } from '../jobs/job-worker.ts';
import type { ImagePart } from '../records/image-part.ts';
import type { Storage } from '../storage/storage.ts';
import { beginSearch } from './move-search.ts';
import {
  lockRecords,
  type MadeSearch,
  makeSearch,
  type Probe,
  type SearchService,
  storeSearch,
} from './record-search.ts';

/** What a new record is searched against: a person against the open marks, a mark against all. */
const kindsOf: Readonly<Record<string, readonly SearchKind[]>> = {
  person: ['print-to-mark'],
  mark: ['mark-to-print', 'mark-to-mark'],
};

/**
 * Searches a record on its own once it was enrolled, as the officer who enrolled it. What it finds
 * goes to examiners like the candidates of any search; nobody is told of a search without a hit.
 */
export function searchRecord(service: SearchService): JobHandler {
  const { storage, hubBureau } = service;
  return async ({ payload, finish }) => {
    const recordId = String(payload['recordId']);
    const found = await readRecord(storage, recordId);
    if (!found) return storage.transaction(finish);
    const access: Access = {
      actor: {
        kind: String(payload['actorKind']) as 'officer',
        id: String(payload['actorId']),
        bureauId: found.bureauId,
        roles: [],
        permissions: [],
      },
      justification: {
        purpose: String(payload['purpose']) as Purpose,
        caseReference: found.caseReference,
        ...textsOf(payload, 'legalBasis', 'offence'),
      },
      at: service.now(),
    };
    const made: MadeSearch[] = [];
    for (const kind of kindsOf[found.kind]!) {
      const probes = found.probes.map((probe) => ({ ...probe, id: randomUUID() }));
      made.push(await makeSearch(service, access, kind, probes, recordId));
    }
    await inUnfencedScope(storage, access, async (scope) => {
      if (!(await lockRecords(scope.db, [recordId])).has(recordId)) {
        scope.audit({ action: 'search.dropped', subject: { kind: 'record', id: recordId } });
        return finish(scope.db);
      }
      for (const each of made) {
        const searchId = randomUUID();
        await beginSearch(scope.db, access, {
          searchId,
          kind: each.kind,
          transactionId: null,
          controlNumber: null,
          enrolledRecordId: recordId,
        });
        await storeSearch(scope, hubBureau, searchId, each);
      }
      return finish(scope.db);
    });
  };
}

function textsOf(payload: Readonly<Record<string, unknown>>, ...names: readonly string[]) {
  const given = names.filter((name) => typeof payload[name] === 'string');
  return Object.fromEntries(given.map((name) => [name, String(payload[name])]));
}

async function readRecord(storage: Storage, recordId: string) {
  return storage.transaction(async (db) => {
    const record = await db
      .selectFrom('record')
      .innerJoin('case_role', 'case_role.record_id', 'record.record_id')
      .select(['kind', 'bureau_id', 'case_reference'])
      .where('record.record_id', '=', recordId)
      .orderBy('ordinal')
      .executeTakeFirst();
    if (!record) return undefined;
    const references = await db
      .selectFrom('reference')
      .selectAll()
      .where('record_id', '=', recordId)
      .execute();
    const probes = references.map(
      ({ reference_id, position, template, ...image }): Probe => ({
        id: reference_id,
        position,
        template: decodeTemplate(new Uint8Array(template)),
        imageId: image.image_id,
        imageRecord: image.image_record,
        imagePart: image.image_part as ImagePart | null,
      }),
    );
    const { kind, bureau_id: bureauId, case_reference: caseReference } = record;
    return { kind, bureauId, caseReference, probes };
  });
}
