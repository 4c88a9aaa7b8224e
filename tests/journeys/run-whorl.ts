import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

export const projectRoot = join(import.meta.dirname, '../..');
export const whorlPath = join(projectRoot, 'packages/cli/bin/whorl.mjs');
const sharedData = join(projectRoot, '../shared/data');

/** Real files for a test's options: skips, saying so, on a machine without them. */
export const needsRealFiles = existsSync(sharedData) ? {} : { skip: 'no ../shared/data here' };

export function realFile(name: string): string {
  return join(sharedData, name);
}

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a user does, from a folder of theirs. */
export function runWhorl(args: readonly string[], cwd: string = tmpdir()): Run {
  const env = { ...process.env, WHORL_CACHE: join(cwd, 'cache') };
  const options = { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [whorlPath, ...args], options);
  return { exitCode: status, stdout, stderr };
}

/** A folder of the test's own, gone after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'whorl-journey-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
