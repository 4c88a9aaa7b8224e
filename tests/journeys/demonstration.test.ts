import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readTransaction } from '@whorl/codecs';
import { projectRoot, temporaryFolder } from './run-whorl.ts';

test('npm run demo finds the wanted person, and leaves a search, an answer and a page', () => {
  const out = join(temporaryFolder(), 'demonstration');
  const tool = join(projectRoot, 'tools/demonstration.ts');
  const args = [tool, '--people', '4', '--out', out];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /First candidate: person-03\.an2k/);
  assert.equal(readTransaction(readFileSync(join(out, 'search.an2k'))).records.length, 3);
  assert.match(readFileSync(join(out, 'answer.an2k'), 'latin1'), /person-03/);
  assert.match(readFileSync(join(out, 'index.html'), 'utf8'), /person-03\.an2k stands out/);
});
