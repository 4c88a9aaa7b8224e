import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { describeOnDatabases, openForSuite } from '../testing/test-databases.ts';
import { migrate, migrations } from './migrate.ts';
import { unawaited } from './unawaited.ts';

describeOnDatabases('storage', (database) => {
  const open = openForSuite(database);
  const bureau = (bureauId: string) => ({
    bureau_id: bureauId,
    name: bureauId,
    daily_searches_max: 2_000_000_000,
    created_at: new Date('2026-01-15T09:30:00.123Z'),
  });

  test('transaction() gives back every type of column as it was written', async () => {
    const storage = await open();
    await storage.transaction(async (db) => {
      await db.insertInto('bureau').values(bureau('XA')).execute();
      const row = await db.selectFrom('bureau').selectAll().executeTakeFirstOrThrow();
      assert.deepEqual(row, { ...bureau('XA'), is_suspended: false, has_watermarks: false });
      const job = {
        job_id: randomUUID(),
        kind: 'test',
        payload: JSON.stringify({ list: [1, 'é', null] }),
        key: null,
        state: 'waiting',
        attempts: 0,
        attempts_max: 1,
        run_at: new Date(0),
        created_at: new Date(0),
      };
      await db.insertInto('job').values(job).execute();
      const stored = await db.selectFrom('job').selectAll().executeTakeFirstOrThrow();
      assert.deepEqual(stored.payload, { list: [1, 'é', null] });
      const bytes = Uint8Array.from([0, 1, 127, 128, 255]);
      const head = await db
        .updateTable('audit_head')
        .set({ size: 5_000_000_000, hash: bytes })
        .returningAll()
        .executeTakeFirstOrThrow();
      assert.equal(head.size, 5_000_000_000);
      assert.deepEqual(new Uint8Array(head.hash), bytes);
      const client = {
        client_id: randomUUID(),
        bureau_id: 'XA',
        name: 'a "quoted", {braced} name',
        scopes: ['a,b', 'c"d', ''],
        key_hash: bytes,
        certificate_fingerprint: null,
        expires_at: new Date(0),
        created_at: new Date(0),
      };
      await db.insertInto('api_client').values(client).execute();
      const found = await db.selectFrom('api_client').selectAll().executeTakeFirstOrThrow();
      assert.deepEqual(found.scopes, client.scopes);
    });
  });

  test('transaction() leaves nothing behind where its work throws', async () => {
    const storage = await open();
    const failing = storage.transaction(async (db) => {
      await db.insertInto('bureau').values(bureau('XB')).execute();
      throw new Error('on purpose');
    });
    await assert.rejects(failing, /on purpose/);
    const rows = await storage.transaction((db) =>
      db.selectFrom('bureau').where('bureau_id', '=', 'XB').selectAll().execute(),
    );
    assert.deepEqual(rows, []);
  });

  test('transaction() fails and leaves nothing where a statement that nobody waits for fails', async () => {
    const storage = await open();
    const failing = storage.transaction(async (db) => {
      await db.insertInto('bureau').values(bureau('XU')).execute();
      await unawaited(sql`select 1 / ${0}::int`).execute(db);
    });
    await assert.rejects(failing, /division by zero/);
    const left = await storage.statement((db) =>
      db.selectFrom('bureau').select('bureau_id').where('bureau_id', '=', 'XU').execute(),
    );
    assert.deepEqual(left, []);
  });

  test('transaction() keeps concurrent work apart', async () => {
    const storage = await open();
    await storage.transaction((db) =>
      db.insertInto('control_number_counter').values({ year: 1, number: 0 }).execute(),
    );
    const add = () =>
      storage.transaction(async (db) => {
        const row = await db
          .selectFrom('control_number_counter')
          .where('year', '=', 1)
          .select('number')
          .forUpdate()
          .executeTakeFirstOrThrow();
        const next = { number: row.number + 1 };
        await db.updateTable('control_number_counter').set(next).where('year', '=', 1).execute();
      });
    await Promise.all(Array.from({ length: 25 }, add));
    const row = await storage.transaction((db) =>
      db.selectFrom('control_number_counter').where('year', '=', 1).selectAll().executeTakeFirst(),
    );
    assert.equal(row?.number, 25);
  });

  test('migrate() runs a step once and refuses one that was changed afterwards', async () => {
    const storage = await open();
    const extra = { name: 'extra', statements: ['create table extra (value int)'] };
    await migrate(storage, [...migrations, extra]);
    await migrate(storage, [...migrations, extra]);
    const changed = { ...extra, statements: ['create table extra (value text)'] };
    await assert.rejects(migrate(storage, [...migrations, changed]), /is not the one that ran/);
    await assert.rejects(migrate(storage), /later version/);
  });

  test('the audit log takes no update, no delete and no truncate, not even from its owner', async () => {
    const storage = await open();
    const hash = new Uint8Array(32);
    await storage.transaction((db) =>
      db
        .insertInto('audit_entry')
        .values({
          index: 0,
          previous_hash: hash,
          content_hash: hash,
          hash,
          content: '{}',
          concerns: [],
          subject_kind: null,
          subject_id: null,
        })
        .execute(),
    );
    const attempts = [
      `update audit_entry set content = ''`,
      'delete from audit_entry',
      'truncate audit_entry',
    ];
    for (const attempt of attempts) {
      const run = storage.transaction((db) => sql.raw(attempt).execute(db));
      await assert.rejects(run, /append-only/);
    }
  });

  test('the role of actors cannot read accounts', async () => {
    const storage = await open();
    const attempt = storage.transaction(async (db) => {
      await sql`set local role whorl_actor`.execute(db);
      await sql`select * from session`.execute(db);
    });
    await assert.rejects(attempt, /permission denied/);
  });
});
