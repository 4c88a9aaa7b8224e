// npm test: everything. Static checks, unit tests beside the code, journeys over the whole system.
import { availableParallelism } from 'node:os';
import { startSharedPostgresql } from '../packages/hub/testing/shared-postgresql.ts';
import { runStep } from './run-step.ts';
import { runStaticChecks } from './static-checks.ts';

runStaticChecks();
// Once for all: files of tests that find none would each build it, and side by side.
runStep('workstation', process.execPath, ['tools/build-workstation.ts']);
await shareDatabaseServer();
runStep('tests', process.execPath, [
  '--test',
  // One more than cores: many files wait, for a browser, a schedule or a process that was killed.
  `--test-concurrency=${availableParallelism() + 1}`,
  '--test-reporter=spec',
  'packages/**/*.test.ts',
  'tools/**/*.test.ts',
  'tests/**/*.test.ts',
]);

/** One PostgreSQL server for all files of tests, which would each start one otherwise. It ends with this process. */
async function shareDatabaseServer(): Promise<void> {
  if (process.env['WHORL_TEST_DATABASE_URL']) return;
  const server = await startSharedPostgresql();
  if (!server) return;
  process.env['WHORL_TEST_DATABASE_URL'] = server.url;
  process.once('exit', () => server.stop());
  // Without a listener Ctrl-C ends this process before it can stop the server.
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
}
