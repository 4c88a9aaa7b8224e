// A key that is bound to a certificate is worth nothing without it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { createFirstAdministrator } from '../accounts/index.ts';
import { readSettings } from '../configuration/read-settings.ts';
import { type Hub, startHub } from '../hub.ts';
import { openPgliteInMemory } from '../testing/pglite-in-memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-mtls-'));
const password = 'a long enough password';

interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
}

/** A certificate that signs itself, or one that the named authority signs. */
function certificate(name: string, authority?: string): Certificate {
  const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const files = ['-subj', `/CN=${name}`, '-keyout', `${name}-key.pem`];
  if (authority) {
    openssl('req', ...ec, ...files, '-out', `${name}.csr`);
    writeFileSync(join(folder, 'names'), 'subjectAltName=IP:127.0.0.1');
    const signed = ['-CA', `${authority}.pem`, '-CAkey', `${authority}-key.pem`, '-CAcreateserial'];
    const to = ['-days', '2', '-extfile', 'names', '-out', `${name}.pem`];
    openssl('x509', '-req', '-in', `${name}.csr`, ...signed, ...to);
  } else openssl('req', '-x509', '-days', '2', ...ec, ...files, '-out', `${name}.pem`);
  const read = (file: string) => readFileSync(join(folder, file));
  return { key: read(`${name}-key.pem`), cert: read(`${name}.pem`) };
}

const authority = certificate('authority');
certificate('server', 'authority');
const own = certificate('gateway', 'authority');
const other = certificate('other-gateway', 'authority');
/** The same name by an authority that the hub does not know. */
certificate('false-authority');
const forged = certificate('forged', 'false-authority');

let hub: Hub;
let boundKey = '';
let freeKey = '';

async function ask(
  path: string,
  token: string,
  client: Certificate | undefined,
  body?: unknown,
): Promise<{ readonly status: number; readonly body: Record<string, string> }> {
  const method = body === undefined ? 'GET' : 'POST';
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const tls = { ca: authority.cert, ...client, agent: false as const };
  const sent = request(`${hub.address}${path}`, { method, headers, ...tls });
  sent.end(body === undefined ? undefined : JSON.stringify(body));
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode!, body: (await json(response)) as Record<string, string> };
}

before(async () => {
  const storage = await openPgliteInMemory();
  const settings = readSettings({
    WHORL_DATA: folder,
    WHORL_PORT: '0',
    WHORL_SECOND_FACTOR: 'optional',
    WHORL_LOG_LEVEL: 'silent',
    WHORL_TLS_CERTIFICATE_FILE: join(folder, 'server.pem'),
    WHORL_TLS_KEY_FILE: join(folder, 'server-key.pem'),
    WHORL_TLS_CLIENT_CA_FILE: join(folder, 'authority.pem'),
  });
  hub = await startHub(settings, { storage });
  const first = { hubBureau: 'ZZ', hubName: 'Hub', signInName: 'admin', displayName: 'Admin' };
  await createFirstAdministrator(storage, { ...first, password, isPasswordOwn: true }, new Date());
  const credentials = { signInName: 'admin', password };
  const session = (await ask('/v1/sessions', '', undefined, credentials)).body['token']!;
  const client = {
    bureauId: 'ZZ',
    name: 'gateway',
    scopes: ['mailbox.read'],
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
  const fingerprint = new X509Certificate(own.cert).fingerprint256;
  const certificateFingerprint = fingerprint.replaceAll(':', '').toLowerCase();
  const bound = { ...client, certificateFingerprint };
  boundKey = (await ask('/v1/api-clients', session, undefined, bound)).body['key']!;
  freeKey = (await ask('/v1/api-clients', session, undefined, client)).body['key']!;
});
after(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a key that is bound to a certificate opens with that certificate alone', async () => {
  assert.equal((await ask('/v1/mailbox', boundKey, own)).status, 200);
  for (const certificate of [undefined, other, forged]) {
    const { status } = await ask('/v1/mailbox', boundKey, certificate);
    assert.equal(status, 401);
  }
});

test('a certificate is no key, and a key that is bound to none needs none', async () => {
  assert.equal((await ask('/v1/mailbox', 'whk_nobody', own)).status, 401);
  for (const certificate of [undefined, own, forged]) {
    assert.equal((await ask('/v1/mailbox', freeKey, certificate)).status, 200);
  }
});
