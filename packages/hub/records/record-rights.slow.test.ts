import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { tlpLabels } from '@whorl/contract';
import fc from 'fast-check';
import type { Access } from '../governance/access.ts';
import { inScope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import { describeOnDatabases, openForSuite } from '../testing/test-databases.ts';
import { openRecordStore } from './record-store.ts';
import { openRecordWriter } from './record-writer.ts';

const bureaus = ['XA', 'XB', 'XC'];
const start = new Date('2026-01-15T09:30:00Z');
const later = '2027-01-15T09:30:00Z';

const accessOf = (bureauId: string): Access => ({
  actor: { kind: 'officer', id: randomUUID(), bureauId, roles: [], permissions: [] },
  justification: { purpose: 'identify-person-or-body', caseReference: 'CASE-1' },
  at: start,
});
/** Every way to change a record, as the API offers it. */
const changes = {
  change: (scope, id, version) =>
    openRecordWriter(scope).change(id, { version, handlingCode: 'H2' }),
  restrict: (scope, id, version) =>
    openRecordWriter(scope).restrict(id, {
      version,
      tlp: 'GREEN',
      restrictions: { deniedBureaus: [], allowedBureaus: null },
    }),
  extend: (scope, id, version) =>
    openRecordWriter(scope).extend(id, { version, retainUntil: later, reason: 'wanted' }),
  contest: (scope, id, version) =>
    openRecordWriter(scope).contest(id, { version, isContested: true, reason: 'court' }),
  substitute: (scope, id, version) =>
    openRecordWriter(scope).substitutePrints(id, version, [print()]),
  delete: (scope, id) => openRecordStore(scope).delete(id, 'source'),
} as const satisfies Record<
  string,
  (scope: Parameters<typeof openRecordWriter>[0], id: string, version: number) => Promise<unknown>
>;

function print() {
  const template = { width: 300, height: 300, quality: 50, minutiae: [] };
  const imageId = 'a'.repeat(64);
  return {
    id: randomUUID(),
    position: 2,
    template,
    hasImage: true,
    imageRecord: null,
    imagePart: null,
    impressionType: 0,
    imageId,
  };
}

describeOnDatabases('the rights to change records', (database) => {
  const open = openForSuite(database);

  test('only its source changes a record, once for each version, whoever may see it', async () => {
    const storage = await open();
    await storage.transaction((db) =>
      db
        .insertInto('bureau')
        .values(
          bureaus.map((bureau_id) => ({
            bureau_id,
            name: bureau_id,
            daily_searches_max: 1,
            created_at: start,
          })),
        )
        .execute(),
    );
    const someBureaus = fc.uniqueArray(fc.constantFrom(...bureaus), { maxLength: 3 });
    const asked = fc.record({
      source: fc.constantFrom(...bureaus),
      actor: fc.constantFrom(...bureaus),
      name: fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])),
      version: fc.constantFrom(1, 1, 1, 2),
      tlp: fc.constantFrom(...tlpLabels),
      deniedBureaus: someBureaus,
      allowedBureaus: fc.option(someBureaus, { nil: null }),
    });
    const check = async ({
      source,
      actor,
      name,
      version,
      tlp,
      ...restrictions
    }: typeof asked extends fc.Arbitrary<infer T> ? T : never) => {
      const id = await inScope(storage, accessOf(source), (scope) =>
        openRecordWriter(scope).enrol({
          kind: 'person',
          sourceReference: randomUUID(),
          purpose: 'find-wanted-person',
          tlp,
          restrictions,
          caseRoles: [{ caseReference: 'CASE-1', status: 'suspect' }],
          prints: [print()],
        }),
      );
      const answer = await inScope<unknown>(storage, accessOf(actor), (scope) =>
        changes[name](scope, id, version),
      ).then(
        () => 'done',
        (error: unknown) => (error instanceof HubError ? error.code : Promise.reject(error)),
      );
      const isStale = version !== 1 && name !== 'delete';
      assert.equal(answer, actor !== source ? 'not-found' : isStale ? 'conflict' : 'done');
      const row = await storage.transaction((db) =>
        db.selectFrom('record').select('version').where('record_id', '=', id).executeTakeFirst(),
      );
      const isChanged = answer === 'done';
      assert.equal(row?.version, isChanged ? (name === 'delete' ? undefined : 2) : 1);
    };
    await fc.assert(fc.asyncProperty(asked, check), { numRuns: 80 });
  });
});
