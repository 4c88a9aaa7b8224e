// npm run check: types, lint and the quick tests, in seconds. What is named *.slow.test.ts waits for npm test.
import { globSync } from 'node:fs';
import { projectRoot, runStep } from './run-step.ts';
import { runStaticChecks } from './static-checks.ts';

const quickTests = globSync('{packages,tools}/**/*.test.ts', {
  cwd: projectRoot,
  exclude: ['**/node_modules', '**/*.slow.test.ts'],
}).sort();

runStaticChecks();
runStep('unit tests', process.execPath, [
  '--test',
  '--test-isolation=none',
  '--test-reporter=dot',
  ...quickTests,
]);
