import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { sql } from 'kysely';
import { describeOnDatabases, openForSuite } from '../testing/test-databases.ts';
import { readCopiedRows } from './copied-rows.ts';
import { copyOut } from './copy-out.ts';
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

  test('copyOut() gives the rows of a query in binary, with nulls, many and none, and the transaction goes on', async () => {
    const storage = await open();
    const rows = await storage.snapshot(async (db) => {
      const some = await copyOut(
        db,
        sql`select n::int4, n::text as text, case when n % 2 = 0 then decode(repeat('00ff', n), 'hex') end as bytes
          from generate_series(1, ${sql.lit(2_000)}) n`,
      );
      const none = await copyOut(db, sql`select 1 where false`);
      assert.equal(readCopiedRows(none, 1).next(), false);
      await assert.rejects(copyOut(db, sql`select ${1}::int`), /parameters/);
      assert.equal((await sql`select 1`.execute(db)).rows.length, 1);
      return some;
    });
    assert.ok(rows.buffer instanceof SharedArrayBuffer);
    const text = Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength);
    const read = readCopiedRows(rows, 3);
    const { starts, lengths } = read;
    for (let n = 1; n <= 2_000; n++) {
      assert.ok(read.next());
      assert.equal(text.readInt32BE(starts[0]), n);
      assert.equal(text.toString('latin1', starts[1], starts[1]! + lengths[1]!), String(n));
      assert.equal(lengths[2], n % 2 === 0 ? 2 * n : -1);
      if (n % 2 === 0) assert.equal(rows[starts[2]! + 1], 255);
    }
    assert.equal(read.next(), false);
  });

  test('copyOut() that fails fails its transaction, and no other', async () => {
    const storage = await open();
    await assert.rejects(
      storage.snapshot((db) =>
        copyOut(db, sql`select 1 / (n - 500) from generate_series(1, 1000) n`),
      ),
      /zero/,
    );
    assert.throws(() => readCopiedRows(new Uint8Array(40), 1), /no copy/);
    const one = await storage.snapshot((db) => copyOut(db, sql`select 1`));
    assert.ok(readCopiedRows(one, 1).next());
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
