import { globSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runStep } from './run-step.ts';

const bin = (name: string): string => join(projectRoot, 'node_modules/.bin', name);

/** Types (each engine in its bare environment, then everything with Node's) and lint. */
export function runStaticChecks(): void {
  for (const project of globSync('packages/*/tsconfig.json', { cwd: projectRoot }).sort()) {
    runStep(`types ${project}`, bin('tsc'), ['-p', project]);
  }
  runStep('types', bin('tsc'), ['-p', 'tsconfig.json']);
  runStep('lint', bin('biome'), ['check', '--error-on-warnings', '.']);
}
