import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { type Purpose, purposes, tlpLabels } from '@whorl/contract';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describeOnDatabases, openForSuite } from '../testing/test-databases.ts';
import type { Access } from './access.ts';
import { mayRead, mayReadSql, type RecordRights } from './policy.ts';
import { inScope } from './scope.ts';

const bureaus = ['XA', 'XB', 'XC'];
const start = new Date('2026-01-15T09:30:00Z').getTime();
const moment = fc.integer({ min: -2, max: 2 }).map((days) => new Date(start + days * 86_400_000));
const someBureaus = fc.uniqueArray(fc.constantFrom(...bureaus), { maxLength: 3 });

const rights: fc.Arbitrary<RecordRights> = fc.record({
  bureauId: fc.constantFrom(...bureaus),
  deniedBureaus: someBureaus,
  allowedBureaus: fc.option(someBureaus, { nil: null }),
  tlp: fc.constantFrom(...tlpLabels),
  purpose: fc.constantFrom(...purposes),
  retainUntil: moment,
});
const access: fc.Arbitrary<Access> = fc.record({
  actor: fc.constantFrom(...bureaus).map((bureauId) => ({
    kind: 'officer' as const,
    id: randomUUID(),
    bureauId,
    roles: [],
    permissions: [],
  })),
  justification: fc.option(
    fc.constantFrom<Purpose>(...purposes).map((purpose) => ({ purpose })),
    { nil: undefined },
  ),
  at: moment,
});

describeOnDatabases('the policy', (database) => {
  const open = openForSuite(database);

  test('says the same as a filter, as a predicate and as row-level security', async () => {
    const storage = await open();
    const records = fc.sample(rights, { numRuns: 400, seed: 5 }).map((right, i) => ({
      right,
      row: {
        record_id: randomUUID(),
        kind: 'person',
        bureau_id: right.bureauId,
        source_reference: `R-${i}`,
        purpose: right.purpose,
        handling_code: 'H0',
        tlp: right.tlp,
        denied_bureaus: [...right.deniedBureaus],
        allowed_bureaus: right.allowedBureaus && [...right.allowedBureaus],
        retain_until: right.retainUntil,
        review_at: right.retainUntil,
        is_contested: false,
        version: 1,
        created_at: new Date(start),
        updated_at: new Date(start),
      },
    }));
    await storage.transaction(async (db) => {
      const created_at = new Date(start);
      const rows = bureaus.map((id) => ({
        bureau_id: id,
        name: id,
        daily_searches_max: 1,
        created_at,
      }));
      await db.insertInto('bureau').values(rows).execute();
      await db
        .insertInto('record')
        .values(records.map(({ row }) => row))
        .execute();
    });
    const check = async (asked: Access) => {
      const filter = mayRead(asked);
      const expected = records.filter(({ right }) => filter(right)).map(({ row }) => row.record_id);
      const bySql = await storage.transaction((db) =>
        db.selectFrom('record').select('record_id').where(mayReadSql(asked)).execute(),
      );
      // Behind the fence no predicate is given: row-level security alone must say the same.
      const byFence = await inScope(storage, asked, async (scope) => {
        scope.audit({ action: 'test.read' });
        return scope.db.selectFrom('record').select('record_id').execute();
      });
      const sorted = (rows: readonly { record_id: string }[]) =>
        rows.map(({ record_id }) => record_id).sort();
      assert.deepEqual(sorted(bySql), expected.toSorted());
      assert.deepEqual(sorted(byFence), expected.toSorted());
    };
    await fc.assert(fc.asyncProperty(access, check), { numRuns: 60 });
  });

  test('behind the fence an actor changes, deletes and adds nothing of another bureau', async () => {
    const storage = await open();
    const actor = {
      kind: 'officer',
      id: randomUUID(),
      bureauId: 'XA',
      roles: [],
      permissions: [],
    } as const;
    const asked: Access = {
      actor,
      justification: { purpose: 'identify-person-or-body' },
      at: new Date(start - 9e8),
    };
    await inScope(storage, asked, async ({ db, audit }) => {
      audit({ action: 'test.change' });
      await db.updateTable('record').set({ is_contested: true }).execute();
      await db.deleteFrom('record').where('bureau_id', '!=', 'XA').execute();
    });
    const rows = await storage.transaction((db) =>
      db
        .selectFrom('record')
        .select(['bureau_id', 'is_contested', sql<number>`count(*)`.as('count')])
        .groupBy(['bureau_id', 'is_contested'])
        .execute(),
    );
    for (const row of rows) assert.equal(row.is_contested, row.bureau_id === 'XA');
    assert.equal(
      rows.reduce((sum, { count }) => sum + count, 0),
      400,
    );
  });

  test('nobody sees records of others without a purpose', () => {
    const open: RecordRights = {
      bureauId: 'XB',
      deniedBureaus: [],
      allowedBureaus: null,
      tlp: 'CLEAR',
      purpose: 'find-wanted-person',
      retainUntil: new Date(start + 1),
    };
    const actor = { kind: 'officer', id: '', bureauId: 'XA', roles: [], permissions: [] } as const;
    const at = new Date(start);
    assert.equal(mayRead({ actor, at, justification: undefined })(open), false);
    assert.equal(mayRead({ actor, at, justification: { purpose: 'security-check' } })(open), true);
  });
});
