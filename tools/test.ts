// npm test: everything. Static checks, unit tests beside the code, journeys over the whole system.
import { runStep } from './run-step.ts';
import { runStaticChecks } from './static-checks.ts';

runStaticChecks();
runStep('tests', process.execPath, [
  '--test',
  '--test-reporter=spec',
  'packages/**/*.test.ts',
  'tools/**/*.test.ts',
  'tests/**/*.test.ts',
]);
