// The real commands on a real hub: set up, serve, send, search, audit, stop.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { fieldText, readTransaction } from '@whorl/codecs';
import { encodeImage } from '@whorl/codecs/image';
import { createImpression, createMasterFinger } from '@whorl/fingerprint';
import { openHubClient } from '../../packages/cli/client/hub-client.ts';
import { firstSignIn } from '../../tools/first-sign-in.ts';
import { hubEnvironment, spawnHub } from '../../tools/spawn-hub.ts';
import { projectRoot, temporaryFolder } from './run-whorl.ts';

const folder = temporaryFolder();
const firstPassword = 'a first password';
const password = 'a long enough password';
const settings = {
  WHORL_DATA: join(folder, 'hub'),
  WHORL_SECOND_FACTOR: 'optional',
  WHORL_WORKSTATION: join(folder, 'workstation'),
};

/** Runs the command with the hub's settings; not through the bootstrap, which is tested elsewhere. */
async function whorl(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const main = join(projectRoot, 'packages/cli/main.ts');
  const env = hubEnvironment({ ...settings, ...environment });
  const child = spawn(process.execPath, [main, ...args], { env });
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ]);
  return { exitCode, stdout, stderr };
}

/** A vector whose images are too small to be searched: it is refused. */
const xmlSearch = join(projectRoot, 'tests/vectors/int-i-6-latent-search.xml');
const reason = ['--purpose', 'find-wanted-person', '--case', 'C-1', '--offence', 'robbery'];

async function writePrints(): Promise<void> {
  const finger = createMasterFinger({ seed: 41 });
  for (const [name, seed] of [
    ['enrolled', 1],
    ['probe', 2],
  ] as const) {
    const image = createImpression(finger, { seed, quality: 80 });
    writeFileSync(join(folder, `${name}.png`), await encodeImage(image, 'png'));
  }
}

function writeWorkstation(): void {
  mkdirSync(join(folder, 'workstation/assets'), { recursive: true });
  writeFileSync(join(folder, 'workstation/index.html'), '<!doctype html><title>W</title>');
  writeFileSync(join(folder, 'workstation/assets/main-1a2b.js'), 'export {};');
}

test('whorl serve says what is wrong with its settings, and where it cannot start', async () => {
  const wrong = await whorl(['serve'], { WHORL_PORT: 'x', WHORL_HUB_BUREAU: 'long' });
  assert.equal(wrong.exitCode, 2);
  assert.match(wrong.stderr, /WHORL_PORT .* is "x".*WHORL_HUB_BUREAU/);
  const absent = await whorl(['serve'], { WHORL_DATABASE_URL: 'postgresql://127.0.0.1:1/none' });
  assert.equal(absent.exitCode, 3);
  assert.match(absent.stderr, /the database does not answer: .*ECONNREFUSED.*WHORL_DATABASE_URL/);
  assert.match((await whorl(['serve', '--help'])).stdout, /WHORL_DATABASE_URL \(databaseUrl\)/);
});

test('a hub is set up, served, asked by the commands and stopped', async () => {
  writeWorkstation();
  await writePrints();
  writeFileSync(join(folder, 'password'), `${firstPassword}\n`);
  const init = await whorl(['hub', 'init', '--password-file', join(folder, 'password')]);
  assert.equal(init.exitCode, 0, init.stderr);
  assert.match((await whorl(['hub', 'init'])).stderr, /has officers already/);

  const hub = await spawnHub(settings);
  try {
    assert.match((await whorl(['serve'])).stderr, /is in use by process/);
    assert.match((await whorl(['hub', 'init'])).stderr, /is in use by process/);

    const stranger = openHubClient({ address: hub.address });
    assert.equal((await stranger.request('readHealth')).status, 'ok');
    assert.equal((await stranger.request('readReadiness')).status, 'ready');
    await assert.rejects(stranger.request('readMetrics'), /401 sign-in-needed/);
    const body = { signInName: 'administrator', password: firstPassword };
    const { token, outstanding } = await stranger.request('signIn', { body });
    assert.equal(outstanding, 'own-password');
    const newcomer = openHubClient({ address: hub.address, token });
    await assert.rejects(newcomer.request('readMetrics'), /403 own-password-needed/);
    const administrator = await firstSignIn(hub.address, firstPassword, password);
    const figures = await administrator.request('readMetrics');
    assert.match(Buffer.from(figures.bytes).toString(), /whorl_request_seconds_count/);
    const keys: Record<string, string> = {};
    for (const bureauId of ['XA', 'XB']) {
      await administrator.request('createBureau', { body: { bureauId, name: bureauId } });
      const client = {
        bureauId,
        name: 'gateway',
        scopes: ['records.write', 'transactions.send', 'mailbox.read', 'audit.read'],
        expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
      };
      keys[bureauId] = (await administrator.request('createApiClient', { body: client })).key;
    }

    const asA = { WHORL_HUB: hub.address, WHORL_API_KEY: keys['XA']! };
    const enrolled = await whorl(
      [
        'enrol',
        `2=${join(folder, 'enrolled.png')}`,
        '--reference',
        'A-1',
        '--name',
        'DOE, JANE',
        ...reason,
      ],
      asA,
    );
    assert.equal(enrolled.exitCode, 0, enrolled.stderr);
    assert.match(enrolled.stdout, /^SRE: ENROLLED/);

    const asB = { WHORL_HUB: hub.address, WHORL_API_KEY: keys['XB']! };
    const noReason = await whorl(['search', join(folder, 'probe.png')], asB);
    assert.equal(noReason.exitCode, 5);
    assert.match(noReason.stderr, /justification-missing/);
    const searched = await whorl(
      ['search', `2=${join(folder, 'probe.png')}`, '--wait', '8', '--json', ...reason],
      asB,
    );
    assert.equal(searched.exitCode, 1, 'an examiner has yet to decide');
    assert.equal(JSON.parse(searched.stdout).state, 'processing', searched.stdout);
    assert.match(searched.stderr, /with the examiners/);
    const kept = join(folder, 'probe.request.an2k');
    const asked = await whorl(['send', kept, '--wait', '0', '--json', ...reason], asB);
    const { transactionId } = JSON.parse(searched.stdout);
    assert.equal(JSON.parse(asked.stdout).transactionId, transactionId, 'asked again, not twice');
    copyFileSync(xmlSearch, join(folder, 'latent.xml'));
    const inXml = await whorl(['send', join(folder, 'latent.xml'), ...reason], asB);
    assert.match(inXml.stdout, /^ERR: .*latent\.answer\.xml/, inXml.stderr);
    assert.match(readFileSync(join(folder, 'latent.answer.xml'), 'utf8'), /^<\?xml/);

    const other = createImpression(createMasterFinger({ seed: 99 }), { seed: 1, quality: 80 });
    writeFileSync(join(folder, 'stranger.png'), await encodeImage(other, 'png'));
    const nobody = await whorl(['search', `7=${join(folder, 'stranger.png')}`, ...reason], asB);
    assert.match(nobody.stdout, /^SRE: NO HIT/, nobody.stderr);
    assert.equal(nobody.exitCode, 1);
    const answer = readTransaction(readFileSync(join(folder, 'stranger.answer.an2k')));
    assert.equal(fieldText(answer.records[0]!, 4), 'SRE');
    const twice = await whorl(['send', join(folder, 'stranger.answer.an2k'), ...reason], asB);
    assert.match(twice.stderr, /transaction-unreadable; 1\.004: "SRE" is none of/);

    const exportPath = join(folder, 'audit.jsonl');
    const exported = await whorl(['audit', 'export', '--out', exportPath], asB);
    assert.equal(exported.exitCode, 0, exported.stderr);
    assert.match((await whorl(['audit', 'verify', exportPath])).stdout, /Intact/);
    const exportText = readFileSync(exportPath, 'utf8');
    writeFileSync(join(folder, 'audit-untouched.jsonl'), exportText);
    writeFileSync(
      exportPath,
      exportText.replace('"transaction.received"', '"transaction.repeated"'),
    );
    const tampered = await whorl(['audit', 'verify', exportPath]);
    assert.equal(tampered.exitCode, 1);
    assert.match(tampered.stdout, /has another content than was logged/);

    await servesWorkstation(hub.address);
    const logged = JSON.stringify(hub.log);
    for (const secret of ['DOE', 'A-1', password, firstPassword, keys['XA']!])
      assert.ok(!logged.includes(secret));
  } finally {
    assert.equal(await hub.end('SIGTERM'), 0);
  }
});

test('a backup restored into an empty folder is the same hub, after keys were rotated too', async () => {
  assert.equal((await whorl(['hub', 'rotate-keys'])).exitCode, 0);
  const file = join(folder, 'hub.whorl');
  const written = await whorl(['backup', file]);
  assert.equal(written.exitCode, 0, written.stderr);
  const copy = join(folder, 'copy');
  const elsewhere = { WHORL_DATA: copy };
  assert.match((await whorl(['restore', file], elsewhere)).stderr, /no file .*keys\.json/);
  mkdirSync(copy, { recursive: true });
  for (const name of ['keys.json', 'audit-key.pem']) {
    copyFileSync(join(folder, 'hub', name), join(copy, name));
  }
  const restored = await whorl(['restore', file, '--json'], elsewhere);
  assert.equal(restored.exitCode, 0, restored.stderr);
  assert.ok(JSON.parse(restored.stdout).images >= 1);

  const hub = await spawnHub({ ...settings, ...elsewhere });
  try {
    const body = { signInName: 'administrator', password };
    const { token } = await openHubClient({ address: hub.address }).request('signIn', { body });
    const administrator = openHubClient({ address: hub.address, token });
    assert.equal((await administrator.request('listBureaus')).items.length, 3);
    const client = {
      bureauId: 'XA',
      name: 'auditor',
      scopes: ['audit.read', 'records.read'],
      expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
    };
    const { key } = await administrator.request('createApiClient', { body: client });
    const path = join(folder, 'audit-of-copy.jsonl');
    const asA = { WHORL_HUB: hub.address, WHORL_API_KEY: key };
    assert.equal((await whorl(['audit', 'export', '--out', path], asA)).exitCode, 0);
    const older = ['--older-head', join(folder, 'audit-untouched.jsonl')];
    assert.match((await whorl(['audit', 'verify', path, ...older])).stdout, /Intact/);
    const justification = {
      purpose: 'find-wanted-person',
      caseReference: 'C',
      offence: 'o',
    } as const;
    const reader = openHubClient({ address: hub.address, token: key, justification });
    const records = await reader.request('listRecords');
    assert.deepEqual(
      records.items.map(({ sourceReference }) => sourceReference),
      ['A-1'],
    );
  } finally {
    await hub.end('SIGTERM');
  }
  const restoredAccess = await whorl(['hub', 'restore-access'], elsewhere);
  assert.equal(restoredAccess.exitCode, 0, restoredAccess.stderr);
  assert.match(restoredAccess.stdout, /may sign in again.*\nPassword, shown this once: \S{20}/);
  const nobody = await whorl(['hub', 'restore-access', '--sign-in', 'nobody'], elsewhere);
  assert.match(nobody.stderr, /has no administrator nobody/);
});

async function servesWorkstation(address: string): Promise<void> {
  const get = (path: string, accept = '*/*') => fetch(`${address}${path}`, { headers: { accept } });
  const page = await get('/');
  assert.match(await page.text(), /<title>W<\/title>/);
  assert.match(
    page.headers.get('content-security-policy')!,
    /script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-/,
  );
  assert.equal(page.headers.get('cache-control'), 'no-cache');
  const script = await get('/assets/main-1a2b.js');
  assert.match(script.headers.get('cache-control')!, /immutable/);
  const ofTheApplication = await get('/searches/1', 'text/html');
  assert.match(await ofTheApplication.text(), /<title>W<\/title>/);
  for (const path of [
    '/assets/absent.js',
    '/v1/absent',
    '/../hub/keys.json',
    '/%2e%2e/hub/keys.json',
  ]) {
    assert.equal((await get(path, 'text/html')).status, 404, path);
  }
  assert.match(await (await get('/contract')).text(), /OpenAPI/);
}
