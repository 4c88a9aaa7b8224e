// Sends transactions to the real command and kills it (kill -9), or PostgreSQL under it, again and again meanwhile; then asks
// whether something acknowledged is lost or something happened twice. Exit code 1 where it did.
//   node tools/bootstrap.mjs tools/kill-loop.ts [--transactions 1000] [--database pglite|postgresql] [--victim hub|database]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startTemporaryPostgresql } from '../packages/hub/testing/temporary-postgresql.ts';
import { runKillLoop } from './kill-loop/run-kill-loop.ts';

const { values } = parseArgs({
  options: {
    transactions: { type: 'string', default: '1000' },
    'per-kill': { type: 'string', default: '25' },
    database: { type: 'string', default: 'pglite' },
    victim: { type: 'string', default: 'hub' },
  },
});
const server = values.database === 'postgresql' ? startTemporaryPostgresql() : undefined;
if (values.database === 'postgresql' && !server) throw new Error('PostgreSQL is not installed.');
if (values.victim === 'database' && !server) throw new Error('PGlite lives and dies with the hub.');
const folder = mkdtempSync(join(tmpdir(), 'whorl-kill-'));
const startedMs = performance.now();
try {
  const report = await runKillLoop({
    folder,
    databaseUrl: server?.urlOf('postgres') ?? '',
    transactionCount: Number(values.transactions),
    acknowledgedPerKill: Number(values['per-kill']),
    victim: values.victim === 'database' ? server : undefined,
    onProgress: (text) => console.error(text),
  });
  const seconds = Math.round((performance.now() - startedMs) / 1000);
  console.log(
    JSON.stringify(
      { database: values.database, victim: values.victim, seconds, ...report },
      null,
      2,
    ),
  );
  const { lost, doubled, auditFindings } = report;
  process.exitCode = [...lost, ...doubled, ...auditFindings].length === 0 ? 0 : 1;
} finally {
  server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
