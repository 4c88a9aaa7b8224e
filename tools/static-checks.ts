import { globSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runStep } from './run-step.ts';

const bin = (name: string): string => join(projectRoot, 'node_modules/.bin', name);

/** Types (each engine in its bare environment, then everything with Node's) and lint. */
export function runStaticChecks(): void {
  for (const project of globSync('packages/*/tsconfig.json', { cwd: projectRoot }).sort()) {
    checkTypes(`types ${project}`, project);
  }
  checkTypes('types', 'tsconfig.json');
  runStep('lint', bin('biome'), ['check', '--error-on-warnings', '.']);
}

/** The compiler keeps what it knows of each project, so that the next check looks at what changed. */
function checkTypes(title: string, project: string): void {
  const kept = `node_modules/.cache/types/${project.replaceAll('/', '-')}.tsbuildinfo`;
  runStep(title, bin('tsc'), ['-p', project, '--incremental', '--tsBuildInfoFile', kept]);
}
