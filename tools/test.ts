// npm test: everything. Static checks, unit tests beside the code, journeys over the whole system.
import { availableParallelism } from 'node:os';
import { runStep } from './run-step.ts';
import { runStaticChecks } from './static-checks.ts';

runStaticChecks();
runStep('tests', process.execPath, [
  '--test',
  // Node leaves a core free unless told otherwise, which is half of a small machine.
  `--test-concurrency=${availableParallelism()}`,
  '--test-reporter=spec',
  'packages/**/*.test.ts',
  'tools/**/*.test.ts',
  'tests/**/*.test.ts',
]);
