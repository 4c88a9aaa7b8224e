import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { parseAllowedHosts } from '../configuration/allowed-hosts.ts';
import { systemAccess } from '../governance/access.ts';
import { inUnfencedScope } from '../governance/scope.ts';
import { openKeyRing } from '../storage/images/key-ring.ts';
import { describeOnDatabases, openForSuite } from '../testing/test-databases.ts';
import { deliver } from './deliver.ts';
import { ringWebhook } from './ring-webhook.ts';
import { refuseWebhookUrl } from './webhook-hosts.ts';
import { openWebhooks } from './webhook-store.ts';

test('refuseWebhookUrl() takes https to allowed hosts and ports, and nothing else', () => {
  const hosts = parseAllowedHosts('hooks.example.org,10.0.0.5:8443');
  for (const url of ['https://hooks.example.org/a?b', 'https://10.0.0.5:8443/']) {
    assert.equal(refuseWebhookUrl(url, hosts), undefined);
  }
  const refused = [
    'http://hooks.example.org/',
    'https://hooks.example.org:8443/',
    'https://hooks.example.org.evil.example/',
    'https://evil.example@hooks.example.org/',
    'https://hooks.example.org@evil.example/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://2130706433/',
    'file:///etc/passwd',
    'hooks.example.org',
  ];
  for (const url of refused) assert.ok(refuseWebhookUrl(url, hosts), url);
  assert.ok(refuseWebhookUrl('https://hooks.example.org/', parseAllowedHosts('')));
});

/** A certificate for this machine alone, made for the test. */
function makeCertificate(folder: string): { readonly key: string; readonly cert: string } {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const options = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=test';
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', ...options.split(' '), ...names], { stdio: 'ignore' });
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}

describeOnDatabases('webhooks', (database) => {
  const open = openForSuite(database);
  const folder = mkdtempSync(join(tmpdir(), 'whorl-webhook-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('a message rings with a signature and without its content, and again after a failure', async () => {
    const storage = await open();
    const tls = makeCertificate(folder);
    const rings: { readonly body: string; readonly signature: string }[] = [];
    let status = 503;
    const server = createServer(tls, (request, response) => {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        rings.push({ body, signature: String(request.headers['whorl-signature']) });
        response.writeHead(status, { location: 'https://127.0.0.1/elsewhere' }).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      const hosts = parseAllowedHosts(host);
      const keys = openKeyRing(join(folder, 'keys.json'));
      const now = () => new Date();
      const created_at = now();
      await storage.transaction((db) =>
        db
          .insertInto('bureau')
          .values({ bureau_id: 'XA', name: 'A', daily_searches_max: 1, created_at })
          .execute(),
      );
      const access = systemAccess('test', 'ZZ', now());
      const { secret } = await inUnfencedScope(storage, access, (scope) =>
        openWebhooks(scope, { keys, webhookHosts: hosts, hubBureau: 'ZZ' }).set(
          'XA',
          `https://${host}/ring`,
        ),
      );
      await storage.transaction((db) =>
        deliver(db, 'ZZ', 'XA', { type: 'SRE', lines: ['NO HIT'] }, now()),
      );
      const job = await storage.transaction((db) =>
        db.selectFrom('job').selectAll().executeTakeFirstOrThrow(),
      );
      assert.equal(job.kind, 'ring-webhook');
      let isFinished = false;
      const run = ringWebhook({ storage, keys, hosts, now, ca: tls.cert });
      const payload = job.payload as { messageId: string };
      const attempt = () =>
        run({
          payload,
          attempts: 1,
          finish: async () => {
            isFinished = true;
          },
        });
      await assert.rejects(attempt(), { code: 'webhook-status-503' });
      status = 302;
      await assert.rejects(attempt(), { code: 'webhook-status-302' });
      assert.equal(isFinished, false);
      status = 204;
      await attempt();
      assert.equal(isFinished, true);
      assert.equal(rings.length, 3, 'a redirect is not followed');
      const { body, signature } = rings[2]!;
      assert.equal(JSON.parse(body).messageId, payload.messageId);
      assert.ok(!body.includes('NO HIT'));
      const [, seconds, given] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature)!;
      const key = Buffer.from(secret, 'base64');
      const expected = createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex');
      assert.equal(given, expected);
      await run({
        payload: { messageId: randomUUID() },
        attempts: 1,
        finish: async () => undefined,
      });
      assert.equal(rings.length, 3, 'a message that is gone rings nowhere');
    } finally {
      server.close();
    }
  });
});
