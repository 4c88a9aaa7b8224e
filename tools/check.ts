// npm run check: types, lint and unit tests, in seconds.
import { runStep } from './run-step.ts';
import { runStaticChecks } from './static-checks.ts';

runStaticChecks();
runStep('unit tests', process.execPath, [
  '--test',
  '--test-isolation=none',
  '--test-reporter=dot',
  'packages/**/*.test.ts',
  'tools/**/*.test.ts',
]);
