import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { hubLimits } from '../limits.ts';
import type { Database } from '../storage/storage.ts';
import { describeOnDatabases, openForSuite } from '../testing/test-databases.ts';
import {
  claimJobs,
  enqueueJob,
  failJob,
  finishJob,
  giveUpInterruptedJobs,
  postponeJob,
  releaseAllLeases,
  setSchedule,
} from './job-queue.ts';
import { startJobWorker } from './job-worker.ts';

const start = new Date('2026-01-15T09:30:00Z');
const claimJob = async (db: Database, kinds: readonly string[], at: Date) =>
  (await claimJobs(db, kinds, 1, at))[0];
const later = (ms: number) => new Date(start.getTime() + ms);

describeOnDatabases('jobs', (database) => {
  const open = openForSuite(database);

  test('claimJobs() gives a job to one of many workers', async () => {
    const storage = await open();
    await storage.transaction(async (db) => {
      for (let n = 0; n < 5; n++) await enqueueJob(db, { kind: 'one', payload: { n } }, start);
    });
    const claim = () => storage.transaction((db) => claimJob(db, ['one'], start));
    const claimed = await Promise.all(Array.from({ length: 8 }, claim));
    const ids = claimed.flatMap((job) => (job ? [job.jobId] : []));
    assert.equal(ids.length, 5);
    assert.equal(new Set(ids).size, 5);
  });

  test('claimJobs() gives as many as are asked for, those first that wait longest', async () => {
    const storage = await open();
    await storage.transaction(async (db) => {
      for (const n of [3, 1, 2, 4, 0])
        await enqueueJob(db, { kind: 'many', payload: { n }, runAt: later(n) }, start);
    });
    const numbers = async (count: number) =>
      (await storage.statement((db) => claimJobs(db, ['many'], count, later(9)))).map(
        ({ payload }) => payload['n'],
      );
    assert.deepEqual((await numbers(3)).toSorted(), [0, 1, 2]);
    assert.deepEqual((await numbers(3)).toSorted(), [3, 4]);
    assert.deepEqual(await numbers(3), []);
  });

  test('a job whose worker died is given again, and the dead one cannot finish it', async () => {
    const storage = await open();
    await storage.transaction((db) => enqueueJob(db, { kind: 'two', payload: {} }, start));
    const first = await storage.transaction((db) => claimJob(db, ['two'], start));
    const expired = later(hubLimits.jobLeaseMs + 1);
    const second = await storage.transaction((db) => claimJob(db, ['two'], expired));
    assert.equal(second?.jobId, first?.jobId);
    await assert.rejects(
      storage.transaction((db) => finishJob(db, first!, expired)),
      /taken this job over/,
    );
    await storage.transaction((db) => finishJob(db, second!, expired));
    const done = await storage.transaction((db) => claimJob(db, ['two'], later(1e9)));
    assert.equal(done, undefined);
  });

  test('failJob() tries again later, and gives up after the last attempt', async () => {
    const storage = await open();
    await storage.transaction((db) => enqueueJob(db, { kind: 'three', payload: {} }, start));
    let at = start;
    for (let attempt = 1; attempt <= hubLimits.jobAttemptsMax; attempt++) {
      const job = await storage.transaction((db) => claimJob(db, ['three'], at));
      assert.equal(job?.attempts, attempt);
      await storage.transaction((db) => failJob(db, job!, 'on-purpose', at));
      const atOnce = await storage.transaction((db) => claimJob(db, ['three'], at));
      assert.equal(atOnce, undefined);
      at = new Date(at.getTime() + 3_600_001);
    }
    const row = await storage.transaction((db) =>
      db.selectFrom('job').where('kind', '=', 'three').selectAll().executeTakeFirstOrThrow(),
    );
    assert.equal(row.state, 'failed');
    assert.equal(row.last_error, 'on-purpose');
  });

  test('failJob() waits as long as failures say, however often the process of the job was killed before', async () => {
    const storage = await open();
    await storage.transaction((db) => enqueueJob(db, { kind: 'killed', payload: {} }, start));
    let at = start;
    const claim = () => storage.transaction((db) => claimJob(db, ['killed'], at));
    for (let kill = 1; kill <= 5; kill++) {
      assert.equal((await claim())?.attempts, kill);
      assert.equal(await claim(), undefined);
      at = new Date(at.getTime() + hubLimits.jobLeaseMs + 1);
    }
    for (const delayMs of [1_000, 4_000, 16_000]) {
      const job = await claim();
      await storage.transaction((db) => failJob(db, job!, 'on-purpose', at));
      at = new Date(at.getTime() + delayMs - 1);
      assert.equal(await claim(), undefined, `${delayMs} ms`);
      at = new Date(at.getTime() + 1);
    }
    assert.equal((await claim())?.failures, 3);
  });

  test('a job whose process dies again and again is given up, told, and holds nobody up', async () => {
    const storage = await open();
    const poison = { kind: 'poison', payload: {}, key: 'one' };
    await storage.transaction((db) => enqueueJob(db, poison, start));
    let at = start;
    for (let kill = 1; kill <= hubLimits.jobInterruptionsMax; kill++) {
      const job = await storage.transaction((db) => claimJob(db, ['poison'], at));
      assert.equal(job?.attempts, kill);
      assert.deepEqual(await storage.transaction((db) => giveUpInterruptedJobs(db, at)), []);
      // As an embedded database does at a start, and as a server's database has it after a while.
      if (kill % 2) await storage.transaction(releaseAllLeases);
      at = new Date(at.getTime() + hubLimits.jobLeaseMs + 1);
    }
    assert.equal(await storage.transaction((db) => claimJob(db, ['poison'], at)), undefined);
    const told: unknown[] = [];
    const worker = startJobWorker({
      storage,
      now: () => at,
      concurrency: 1,
      onDone: (kind) => told.push(kind),
      onFailure: (kind, attempts, code) => told.push({ kind, attempts, code }),
      handlers: { poison: async ({ finish }) => storage.transaction(finish) },
    });
    const code = 'interrupted-too-often';
    const expected = [{ kind: 'poison', attempts: hubLimits.jobInterruptionsMax, code }];
    for (let i = 0; i < 200 && told.length < 1; i++) await sleep(50);
    assert.deepEqual(told, expected);
    // The next of its kind and key is another job.
    await storage.transaction((db) => enqueueJob(db, poison, at));
    for (let i = 0; i < 200 && told.length < 2; i++) await sleep(50);
    await worker.stop();
    assert.deepEqual(told, [...expected, 'poison']);
    const rows = await storage.transaction((db) =>
      db.selectFrom('job').where('kind', '=', 'poison').select(['state', 'last_error']).execute(),
    );
    assert.deepEqual(rows.map(({ state }) => state).toSorted(), ['done', 'failed']);
  });

  test('postponeJob() counts no attempt: a database that was gone is not the job’s fault', async () => {
    const storage = await open();
    await storage.transaction((db) => enqueueJob(db, { kind: 'blameless', payload: {} }, start));
    let at = start;
    for (let round = 0; round < hubLimits.jobAttemptsMax + 1; round++) {
      const job = await storage.transaction((db) => claimJob(db, ['blameless'], at));
      assert.equal(job?.attempts, 1);
      await storage.transaction((db) => postponeJob(db, job!, 'database-unreachable', at));
      at = new Date(at.getTime() + 1_000);
    }
  });

  test('enqueueJob() adds nothing where a job of that key waits', async () => {
    const storage = await open();
    const job = { kind: 'four', payload: {}, key: 'same' };
    await storage.transaction(async (db) => {
      await enqueueJob(db, job, start);
      await enqueueJob(db, job, start);
    });
    const rows = await storage.transaction((db) =>
      db.selectFrom('job').where('kind', '=', 'four').selectAll().execute(),
    );
    assert.equal(rows.length, 1);
  });

  test('startJobWorker() runs jobs and schedules, and retries one that throws', async () => {
    const storage = await open();
    const seen: string[] = [];
    let failuresLeft = 1;
    let now = start;
    await storage.transaction(async (db) => {
      await setSchedule(db, 'five-scheduled', 3_600, start);
      await enqueueJob(db, { kind: 'five', payload: { n: 1 } }, start);
    });
    const worker = startJobWorker({
      storage,
      now: () => now,
      concurrency: 2,
      onDone: (kind) => seen.push(kind),
      onFailure: (_kind, _attempts, code) => seen.push(code),
      handlers: {
        five: async ({ finish }) => {
          if (failuresLeft-- > 0) throw Object.assign(new Error('private'), { code: 'first-time' });
          await storage.transaction(finish);
        },
        'five-scheduled': async ({ finish }) => storage.transaction(finish),
      },
    });
    for (let i = 0; i < 100 && seen.length < 3; i++) {
      await sleep(50);
      now = new Date(now.getTime() + 1_000);
      worker.wake();
    }
    await worker.stop();
    assert.deepEqual(seen.toSorted(), ['first-time', 'five', 'five-scheduled']);
  });
});
