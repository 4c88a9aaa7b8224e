import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { signIn } from '../../tools/demo-world/accounts.ts';
import { hubEnvironment } from '../../tools/spawn-hub.ts';
import { projectRoot, temporaryFolder } from './run-whorl.ts';

const folder = join(temporaryFolder(), 'demo');
const start = [
  join(projectRoot, 'tools/start.ts'),
  '--folder',
  folder,
  '--people',
  '8',
  '--no-build',
];

test('npm start makes a world with a released hit and open work, and finds it again', async () => {
  const env = hubEnvironment({});
  const first = spawnSync(process.execPath, [...start, '--once'], { env, encoding: 'utf8' });
  assert.equal(first.status, 0, first.stderr);
  assert.match(first.stdout, /Arvenia released: ALMA ARVENSON, file XA-1000/);
  assert.match(first.stdout, /examiner\.one +ZZ/);
  assert.ok(existsSync(join(folder, 'try/search-somebody.an2k')));

  const again = spawn(process.execPath, start, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    await findsTheWorld(await addressOf(again));
  } finally {
    again.kill('SIGTERM');
  }
  const [code] = await once(again, 'exit');
  assert.equal(code, 0);
});

async function addressOf({ stdout }: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: stdout! })) {
    const address = /^Whorl hub: (http:\/\/[\d.:]+)/.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('npm start ended without an address.');
}

async function findsTheWorld(address: string): Promise<void> {
  const belmora = await signIn(address, 'officer.xb');
  const hits = await belmora.request('listHits');
  assert.equal(hits.items.filter(({ state }) => state === 'released').length, 1);
  const arvenia = await signIn(address, 'officer.xa');
  const own = await arvenia.request('listHits');
  assert.equal(own.items.filter(({ state }) => state === 'awaiting-release').length, 2);
  const examiner = await signIn(address, 'examiner.two');
  assert.ok((await examiner.request('listExaminations')).waiting >= 3);
  const supervisor = await signIn(address, 'supervisor');
  const { assigned } = await supervisor.request('takeExamination');
  assert.equal(assigned[0]?.isConflict, true);
}
