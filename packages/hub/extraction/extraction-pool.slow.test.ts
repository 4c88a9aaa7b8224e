import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { enrolmentFile } from '../testing/test-enrolment.ts';
import { createExtractionPool } from './extraction-pool.ts';
import { warmUpFile } from './warm-up-file.ts';

const pool = createExtractionPool({ threadsMax: 2, timeoutMs: 60_000 });
after(() => pool.stop());

test('findPrints() gives the prints of a file while this thread stays free', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 5);
  const bytes = enrolmentFile();
  const found = await Promise.all([1, 2, 3].map(() => pool.findPrints(bytes)));
  clearInterval(timer);
  for (const { prints } of found) assert.equal(prints[0]?.position, 2);
  assert.ok(turns > 3, `${turns} turns of the event loop`);
});

test('warmUp() has every thread extract usable prints, and files are answered afterwards as before', async () => {
  const found = await pool.findPrints(warmUpFile(), { isChecked: true });
  assert.deepEqual(found.problems, []);
  assert.equal(found.prints.length, 2);
  await pool.warmUp();
  assert.equal((await pool.findPrints(enrolmentFile())).prints[0]?.position, 2);
});

test('findPrints() says what is wrong with a file, and goes on', async () => {
  const bytes = enrolmentFile();
  const damaged = await pool.findPrints(bytes.subarray(0, bytes.length - 4_000));
  assert.equal(damaged.prints.length, 0);
  assert.ok(damaged.problems.length > 0);
  assert.equal((await pool.findPrints(bytes)).prints.length, 1);
});

test('findPrints() gives up a file that takes too long, and the next one gets a new thread', async () => {
  const endless = `data:text/javascript,${encodeURIComponent(
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ bytes: [order] }) => {
       if (order === 0) for (;;);
       if (order === 1) process.exit(7);
       parentPort.postMessage({ ok: true, found: { prints: [], problems: [] } });
     });`,
  )}`;
  const slow = createExtractionPool({
    threadsMax: 1,
    timeoutMs: 3_000,
    workerUrl: new URL(endless),
  });
  await assert.rejects(slow.findPrints(Uint8Array.of(0)), /extraction-timeout/);
  await assert.rejects(slow.findPrints(Uint8Array.of(1)), /extraction-thread-ended/);
  assert.deepEqual(await slow.findPrints(Uint8Array.of(2)), { prints: [], problems: [] });
  await slow.stop();
});
