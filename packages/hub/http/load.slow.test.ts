// Malformed, oversized, slow, replayed and too many requests get their code and leave the hub serving.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { contractLimits } from '@whorl/contract';
import { createFirstAdministrator } from '../accounts/index.ts';
import { readSettings } from '../configuration/read-settings.ts';
import { type Hub, startHub } from '../hub.ts';
import { openPgliteInMemory } from '../testing/pglite-in-memory.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-load-'));
const password = 'a long enough password';
const limits = {
  requestsPerMinuteMax: 40,
  signInsPerMinuteMax: 5,
  bodyBytesInFlightMax: 1_000_000,
  headersTimeoutMs: 1_000,
  requestTimeoutMs: 4_000,
  connectionsCheckedMs: 100,
  jobsWaitingMax: 0,
};
let hub: Hub;
let key = '';

before(async () => {
  const environment = {
    WHORL_DATA: folder,
    WHORL_PORT: '0',
    WHORL_SECOND_FACTOR: 'optional',
    WHORL_LOG_LEVEL: 'silent',
  };
  const storage = await openPgliteInMemory();
  hub = await startHub(readSettings(environment), { storage, limits });
  const first = { hubBureau: 'ZZ', hubName: 'Hub', signInName: 'admin', displayName: 'Admin' };
  await createFirstAdministrator(storage, { ...first, password, isPasswordOwn: true }, new Date());
  const session = await post('/v1/sessions', { signInName: 'admin', password });
  const client = {
    bureauId: 'ZZ',
    name: 'gateway',
    scopes: ['transactions.send', 'records.read'],
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  };
  key = (await post('/v1/api-clients', client, session.body.token)).body.key;
});
after(async () => {
  await hub.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function post(path: string, body: unknown, token = '', headers = {}) {
  const isText = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(`${hub.address}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    body: isText ? Buffer.from(body) : JSON.stringify(body),
  });
  return {
    status: response.status,
    retryAfter: Number(response.headers.get('retry-after') ?? Number.NaN),
    // biome-ignore lint/suspicious/noExplicitAny: a test looks into what it expects.
    body: (await response.json()) as any,
  };
}

async function serves(): Promise<void> {
  assert.equal((await fetch(`${hub.address}/healthz`)).status, 200);
}

const asNist = {
  'content-type': 'application/vnd.nist.an2k',
  'whorl-purpose': 'find-wanted-person',
  'whorl-case': 'C-1',
  'whorl-offence': 'robbery',
};

/** Sends bytes as they are and gives what comes back before the connection ends. */
async function raw(content: string): Promise<string> {
  const { hostname, port } = new URL(hub.address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(content);
  const answer = await text(socket);
  socket.destroy();
  return answer;
}

test('malformed requests are refused with a place and a reason', async () => {
  const noJson = await post('/v1/sessions', '{"signInName":');
  assert.equal(noJson.status, 400);
  assert.equal(noJson.body.error.code, 'request-invalid');
  const noType = await post('/v1/sessions', '{}', '', { 'content-type': 'text/plain' });
  assert.equal(noType.status, 415);
  const noText = await post('/v1/sign-ins', { signInName: 'a\0b', password });
  assert.deepEqual([noText.status, noText.body.error.problems[0].place], [400, 'body.signInName']);
  const reason = { ...asNist, 'whorl-case': 'C%00' };
  const noReason = await post('/v1/transactions', new Uint8Array(1), key, reason);
  assert.equal(noReason.body.error.code, 'justification-missing');
  const headers = { authorization: `Bearer ${key}`, ...asNist };
  const noCursor = await fetch(`${hub.address}/v1/records?cursor=abc`, { headers });
  assert.equal(noCursor.status, 400);
  const noMethod = await fetch(`${hub.address}/v1/records/x/access-log`, { method: 'PUT' });
  assert.deepEqual([noMethod.status, noMethod.headers.get('allow')], [405, 'GET']);
  const noHttp = ['GET / HTTP/1.1\r\nHost: a\r\nno header\r\n\r\n', '\x16\x03\x01\x02\x00'];
  for (const bytes of noHttp) {
    assert.match(await raw(bytes), /^HTTP\/1\.1 400 [^{]*{"error":{"code":"request-invalid"/);
  }
  const tooMuch = `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`;
  assert.match(await raw(tooMuch), /^HTTP\/1\.1 431 [^{]*{"error":{"code":"headers-too-large"/);
  await serves();
});

test('addresses that are none are answered like those that nothing is at', async () => {
  for (const path of ['/v1/records/%zz', '/%ff', `/v1/records/${'a'.repeat(300)}`]) {
    const answer = await fetch(`${hub.address}${path}`);
    assert.equal(answer.status, 404, path);
    const body = (await answer.json()) as { error: { code: string } };
    assert.equal(body.error.code, 'not-found');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  }
  await serves();
});

test('a body beyond its limit is refused before it is read', async () => {
  const big = 'x'.repeat(contractLimits.jsonBodyBytesMax + 1);
  const tooLarge = await post('/v1/sessions', big);
  assert.equal(tooLarge.status, 413);
  assert.equal(tooLarge.body.error.code, 'body-too-large');
  await serves();
});

test('more bytes at once than the hub carries are shed with Retry-After', async () => {
  const bytes = new Uint8Array(limits.bodyBytesInFlightMax + 1);
  const shed = await post('/v1/transactions', bytes, key, asNist);
  assert.equal(shed.status, 503);
  assert.equal(shed.body.error.code, 'overloaded');
  assert.ok(shed.retryAfter >= 1);
  await serves();
});

test('a full queue sheds transactions with Retry-After', async () => {
  const shed = await post('/v1/transactions', new Uint8Array(10), key, asNist);
  assert.equal(shed.status, 503);
  assert.ok(shed.retryAfter >= 1);
});

test('slow headers and slow bodies are cut off', async () => {
  assert.match(
    await raw('GET /healthz HTTP/1.1\r\nHost: a\r\n'),
    /^HTTP\/1\.1 408 [^{]*{"error":{"code":"request-too-slow"/,
  );
  const start = 'POST /v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
  assert.match(await raw(`${start}Content-Length: 100\r\n\r\n{`), /408|^$/);
  await serves();
});

test('sign-in attempts and requests beyond a rate are answered 429 with Retry-After', async () => {
  // Thrice the limit: more than two windows of a minute take, wherever between them this falls.
  const attempts = await Promise.all(
    Array.from({ length: 3 * limits.signInsPerMinuteMax }, () =>
      post('/v1/sessions', { signInName: 'nobody', password }),
    ),
  );
  const refused = attempts.filter(({ status }) => status === 429);
  assert.ok(refused.length >= 1);
  for (const { retryAfter } of refused) assert.ok(retryAfter >= 1 && retryAfter <= 60);
  const token = 'whorlk_nobody';
  const flood = await Promise.all(
    Array.from({ length: limits.requestsPerMinuteMax * 3 }, () =>
      post('/v1/transactions', new Uint8Array(1), token, asNist),
    ),
  );
  const statuses = new Set(flood.map(({ status }) => status));
  assert.deepEqual([...statuses].sort(), [401, 429]);
  await serves();
});

test('keys that are made up for each request are counted to their address', async () => {
  const flood = await Promise.all(
    Array.from({ length: limits.requestsPerMinuteMax * 3 }, (_, i) =>
      post('/v1/transactions', new Uint8Array(1), `whorlk_nobody${i}`, asNist),
    ),
  );
  assert.ok(flood.some(({ status, retryAfter }) => status === 429 && retryAfter >= 1));
  await serves();
});
