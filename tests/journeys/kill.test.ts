import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeOnDatabases } from '../../packages/hub/testing/test-databases.ts';
import { runKillLoop } from '../../tools/kill-loop/run-kill-loop.ts';
import { temporaryFolder } from './run-whorl.ts';

describeOnDatabases('a hub that is killed', (database) => {
  const folder = temporaryFolder();
  test('loses nothing acknowledged and does nothing twice', async () => {
    const report = await runKillLoop({
      folder,
      databaseUrl: (await database.newUrl()) ?? '',
      transactionCount: 12,
      acknowledgedPerKill: 4,
      onProgress: () => undefined,
    });
    const { lost, doubled, auditFindings, kills, acknowledged } = report;
    assert.deepEqual(
      { lost, doubled, auditFindings },
      { lost: [], doubled: [], auditFindings: [] },
    );
    assert.equal(acknowledged, 12);
    assert.ok(kills >= 1, 'it was killed at all');
  });
});
