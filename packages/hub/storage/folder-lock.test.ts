import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { FolderInUse, lockFolder } from './folder-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-lock-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('lockFolder() refuses a folder that is held, here or in another process', () => {
  const release = lockFolder(folder);
  assert.throws(() => lockFolder(folder), FolderInUse);
  const module = JSON.stringify(join(import.meta.dirname, 'folder-lock.ts'));
  const script = `import { lockFolder } from ${module}; lockFolder(${JSON.stringify(folder)});`;
  const other = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
  assert.match(other.stderr.toString(), /is in use by process/);
  release();
  lockFolder(folder)();
});

test('lockFolder() takes the folder of a process that is gone', () => {
  writeFileSync(join(folder, 'lock'), '999999999 1');
  const release = lockFolder(folder);
  assert.match(readFileSync(join(folder, 'lock'), 'utf8'), new RegExp(`^${process.pid} `));
  release();
});
