// npm test: everything. Static checks, unit tests beside the code, journeys over the whole system.
import { availableParallelism } from 'node:os';
import { runStep } from './run-step.ts';
import { runStaticChecks } from './static-checks.ts';

runStaticChecks();
// Once for all: files of tests that find none would each build it, and side by side.
runStep('workstation', process.execPath, ['tools/build-workstation.ts']);
runStep('tests', process.execPath, [
  '--test',
  // One more than cores: many files wait, for a browser, a schedule or a process that was killed.
  `--test-concurrency=${availableParallelism() + 1}`,
  '--test-reporter=spec',
  'packages/**/*.test.ts',
  'tools/**/*.test.ts',
  'tests/**/*.test.ts',
]);
