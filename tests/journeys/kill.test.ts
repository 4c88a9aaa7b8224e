import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import { startTemporaryPostgresql } from '../../packages/hub/testing/temporary-postgresql.ts';
import { describeOnDatabases } from '../../packages/hub/testing/test-databases.ts';
import { type KillLoopOptions, runKillLoop } from '../../tools/kill-loop/run-kill-loop.ts';
import { temporaryFolder } from './run-whorl.ts';

async function requireNothingLost(options: Omit<KillLoopOptions, 'onProgress'>): Promise<void> {
  const report = await runKillLoop({ ...options, onProgress: () => undefined });
  const { lost, doubled, auditFindings, kills, acknowledged } = report;
  assert.deepEqual({ lost, doubled, auditFindings }, { lost: [], doubled: [], auditFindings: [] });
  assert.equal(acknowledged, options.transactionCount);
  assert.ok(kills >= 1, 'it was killed at all');
}

describeOnDatabases('a hub that is killed', (database) => {
  const folder = temporaryFolder();
  test('loses nothing acknowledged and does nothing twice', async () => {
    const databaseUrl = (await database.newUrl()) ?? '';
    await requireNothingLost({ folder, databaseUrl, transactionCount: 12, acknowledgedPerKill: 4 });
  });
});

// A server of its own: that of describeOnDatabases() serves other tests meanwhile.
const victim = startTemporaryPostgresql();
after(() => victim?.stop());
describe('a hub whose PostgreSQL is killed', { skip: victim ? false : 'no PostgreSQL' }, () => {
  const folder = temporaryFolder();
  test('says 503 meanwhile, goes on by itself, loses nothing acknowledged and does nothing twice', async () => {
    const databaseUrl = victim!.urlOf('postgres');
    const amount = { transactionCount: 16, acknowledgedPerKill: 4 };
    await requireNothingLost({ folder, databaseUrl, victim, ...amount });
  });
});
