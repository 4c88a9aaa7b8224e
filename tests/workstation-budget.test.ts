// The built workstation keeps its budgets: what the first view loads, and nothing in the page itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  buildWorkstation,
  isWorkstationBuilt,
  workstationFolder,
} from '../tools/build-workstation.ts';

/** What a slow line in a bureau loads in a few seconds. */
const firstScriptsGzippedMax = 300 * 1024;

before(async () => {
  if (!isWorkstationBuilt()) await buildWorkstation();
});

const pageText = () => readFileSync(join(workstationFolder, 'index.html'), 'utf8');

test('the first view loads less than 300 KB of script, gzipped', () => {
  const names = [...pageText().matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((m) => m[1]!);
  assert.ok(names.length > 0);
  const bytes = names
    .map((name) => gzipSync(readFileSync(join(workstationFolder, name))).length)
    .reduce((a, b) => a + b, 0);
  assert.ok(bytes < firstScriptsGzippedMax, `${bytes} bytes`);
});

test('the page holds no script and no style of its own, which its policy would refuse', () => {
  assert.doesNotMatch(pageText(), /<script(?![^>]*\bsrc=)/);
  assert.doesNotMatch(pageText(), /<style|\bstyle=|\bon\w+=/);
});

test('viewer, map and engines are loaded only when they are needed', () => {
  const first = [...pageText().matchAll(/\/(assets\/[^"]+\.js)"/g)].map((m) => m[1]!);
  for (const name of first) {
    const text = readFileSync(join(workstationFolder, name), 'utf8');
    assert.ok(!text.includes('AGFzbQ'), `${name} holds a kernel`);
    assert.ok(!text.includes('"Topology"'), `${name} holds the map`);
  }
});
