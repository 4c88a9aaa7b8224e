import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from './run-step.ts';

test('bootstrap.mjs leaves kernels alone that are built: a younger one would have the workstation built anew', () => {
  const modules = globSync('packages/**/kernels/generated/*-wasm.ts', { cwd: projectRoot });
  const times = () => modules.map((path) => statSync(join(projectRoot, path)).mtimeMs);
  assert.ok(modules.length > 5);
  const before = times();
  const tool = ['tools/bootstrap.mjs', 'tools/bench/machine.ts'];
  const { status, stderr } = spawnSync('node', tool, { cwd: projectRoot, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.deepEqual(times(), before);
});
