import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

export const projectRoot = dirname(import.meta.dirname);

/** Runs a command in the project root with its output shown; ends this process when it fails. */
export function runStep(title: string, command: string, args: readonly string[]): void {
  const startedMs = performance.now();
  const result = spawnSync(command, args, { cwd: projectRoot, stdio: 'inherit' });
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) {
    console.error(`${title}: failed (exit ${result.status ?? result.signal}, ${seconds} s)`);
    process.exit(result.status ?? 1);
  }
  console.error(`${title}: passed (${seconds} s)`);
}
