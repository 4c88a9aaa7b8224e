// What PostgreSQL has to keep, and the hub to notice, when the server crashes: that is not the hub's own death.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTemporaryPostgresql } from '../testing/temporary-postgresql.ts';
import { DatabaseUnreachable } from './database-unreachable.ts';
import { openFlushLine } from './flush-line.ts';
import { openPostgresqlStorage } from './postgresql-storage.ts';

const server = startTemporaryPostgresql();
after(() => server?.stop());

const job = (key: string) => ({
  ...{ job_id: randomUUID(), kind: 'test', payload: '{}', key, state: 'done' },
  ...{ attempts: 0, attempts_max: 1, run_at: new Date(0), created_at: new Date(0) },
});

describe('PostgreSQL that crashes', {
  skip: server ? false : 'PostgreSQL is not installed',
}, () => {
  for (const how of ['kill', 'immediate'] as const) {
    test(`keeps every transaction that returned, and the others say that it is gone (${how})`, async () => {
      const storage = await openPostgresqlStorage(server!.urlOf('postgres'));
      const returned: string[] = [];
      const failures: unknown[] = [];
      let isOver = false;
      const write = async (writer: number) => {
        for (let i = 0; !isOver; i++) {
          const key = `${how}-${writer}-${i}`;
          try {
            await storage.transaction((db) => db.insertInto('job').values(job(key)).execute());
            returned.push(key);
          } catch (error) {
            failures.push(error);
            await sleep(20);
          }
        }
      };
      const someMore = async () => {
        for (const wanted = returned.length + 20; returned.length < wanted; ) await sleep(5);
      };
      const writers = [1, 2, 3, 4].map(write);
      for (let round = 0; round < 3; round++) {
        await someMore();
        server!.crash(how);
        await sleep(100);
        await assert.rejects(
          storage.transaction((db) => db.selectFrom('job').selectAll().execute()),
          DatabaseUnreachable,
        );
        await server!.start();
      }
      await someMore();
      isOver = true;
      await Promise.all(writers);
      const rows = await storage.transaction((db) => db.selectFrom('job').select('key').execute());
      const kept = new Set(rows.map(({ key }) => key));
      assert.deepEqual(
        returned.filter((key) => !kept.has(key)),
        [],
      );
      assert.ok(failures.length > 0);
      for (const failure of failures)
        assert.ok(failure instanceof DatabaseUnreachable, `${failure}`);
      await storage.close();
    });
  }

  test('is not vouched for by a connection that was made after it', async () => {
    const flushes = openFlushLine({ connectionString: server!.urlOf('postgres') });
    const before = await flushes.session();
    await before.flush();
    server!.crash('immediate');
    await server!.start();
    await assert.rejects(before.flush(), DatabaseUnreachable);
    const after = await flushes.session();
    await after.flush();
    await flushes.close();
  });
});
