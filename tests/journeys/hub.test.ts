// The whole story: A enrols, B searches, two examiners decide, A releases, B reads, the audit verifies.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  buildTransaction,
  buildType2,
  buildType4,
  encodeWsq,
  fieldText,
  readTransaction,
  writeTransaction,
} from '@whorl/codecs';
import { createImpression, createMasterFinger } from '@whorl/fingerprint';
import { createFirstAdministrator, readSettings, startHub, verifyAudit } from '@whorl/hub';
import { describeOnDatabases } from '../../packages/hub/testing/test-databases.ts';

const firstPassword = 'a first password';
const finger = createMasterFinger({ seed: 17 });
const print = (impressionSeed: number) =>
  createImpression(finger, { seed: impressionSeed, quality: 75 });

function transactionOf(
  type: string,
  controlNumber: string,
  impressionSeed: number,
  type2: Readonly<Record<number, string>>,
): Uint8Array {
  const image = print(impressionSeed);
  const record = buildType4({
    width: image.width,
    height: image.height,
    position: 2,
    impressionType: 0,
    compression: 'wsq',
    data: encodeWsq(image, { bitsPerPixel: 0.75 }),
  });
  const header = {
    version: '0300',
    typeOfTransaction: type,
    date: new Date('2026-01-15T09:30:00Z'),
    destination: 'ZZ/HUB',
    origin: 'XA/NCB',
    controlNumber,
    domain: { name: 'INT-I', version: '4.22' },
  };
  return writeTransaction(buildTransaction(header, [buildType2({ 3: '0422', ...type2 }), record]));
}

const reason = {
  'whorl-purpose': 'find-wanted-person',
  'whorl-case': 'CASE-26-0042',
  'whorl-offence': 'robbery',
};

describeOnDatabases('the hub', (database) => {
  const folder = mkdtempSync(join(tmpdir(), 'whorl-journey-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  test('a transaction sent to it becomes a hit that two examiners confirm and the source releases', async () => {
    const databaseUrl = await database.newUrl();
    const settings = readSettings({
      WHORL_DATA: folder,
      WHORL_PORT: '0',
      WHORL_SECOND_FACTOR: 'optional',
      WHORL_LOG_LEVEL: 'silent',
      ...(databaseUrl ? { WHORL_DATABASE_URL: databaseUrl } : {}),
    });
    const storage = databaseUrl ? undefined : await database.open();
    const hub = await startHub(settings, storage ? { storage } : {});
    try {
      const administrator = {
        hubBureau: 'ZZ',
        hubName: 'Hub',
        signInName: 'admin',
        displayName: 'Admin',
        password: firstPassword,
      };
      await createFirstAdministrator(hub.storage, administrator, new Date());
      const call = async (
        token: string,
        method: string,
        path: string,
        body?: unknown,
        headers = {},
      ) => {
        const isBytes = body instanceof Uint8Array;
        const contentType = isBytes ? 'application/vnd.nist.an2k' : 'application/json';
        const response = await fetch(`${hub.address}${path}`, {
          method,
          headers: {
            ...(token ? { authorization: `Bearer ${token}` } : {}),
            ...(body === undefined ? {} : { 'content-type': contentType }),
            ...headers,
          },
          ...(body === undefined
            ? {}
            : { body: isBytes ? Buffer.from(body) : JSON.stringify(body) }),
        });
        const bytes = Buffer.from(await response.arrayBuffer());
        const isJson = response.headers.get('content-type')?.includes('application/json');
        return {
          status: response.status,
          bytes,
          json: isJson ? JSON.parse(bytes.toString()) : undefined,
        };
      };
      // Nobody does anything with a password that somebody else set.
      const signIn = async (signInName: string): Promise<string> => {
        const given = { signInName, password: firstPassword };
        const { token } = (await call('', 'POST', '/v1/sessions', given)).json;
        const change = { currentPassword: firstPassword, newPassword: `${signInName}, my own` };
        assert.equal((await call(token, 'PUT', '/v1/me/password', change)).status, 204);
        return token;
      };
      const admin = await signIn('admin');
      for (const bureauId of ['XA', 'XB', 'XC']) {
        assert.equal(
          (await call(admin, 'POST', '/v1/bureaus', { bureauId, name: bureauId })).status,
          201,
        );
      }
      const tokens: Record<string, string> = {};
      const people = [
        ['a', 'XA', 'officer'],
        ['b', 'XB', 'officer'],
        ['c', 'XC', 'officer'],
        ['e1', 'ZZ', 'examiner'],
        ['e2', 'ZZ', 'examiner'],
        ['dpo', 'XA', 'data-protection-officer'],
      ] as const;
      for (const [name, bureauId, role] of people) {
        const signInName = `officer-${name}`;
        const officer = {
          bureauId,
          signInName,
          displayName: name,
          roles: [role],
          password: firstPassword,
        };
        assert.equal((await call(admin, 'POST', '/v1/officers', officer)).status, 201);
        tokens[name] = await signIn(signInName);
      }
      const { a, b, c, e1, e2, dpo } = tokens as Record<
        'a' | 'b' | 'c' | 'e1' | 'e2' | 'dpo',
        string
      >;
      const until = async (
        token: string,
        id: string,
        isDone: (receipt: { state: string; searchId: string }) => boolean,
      ) => {
        for (let i = 0; i < 600; i++) {
          const { json } = await call(token, 'GET', `/v1/transactions/${id}`);
          if (isDone(json)) return json;
          await sleep(100);
        }
        throw new Error('The transaction was not processed in a minute.');
      };

      const enrolment = transactionOf('ATP', '2600000001A', 1, {
        10: 'A-1',
        30: 'DOE, JANE',
        35: '19800102',
      });
      const enrolled = await call(a, 'POST', '/v1/transactions', enrolment, reason);
      assert.equal(enrolled.status, 202);
      const { recordId } = await until(
        a,
        enrolled.json.transactionId,
        ({ state }) => state === 'answered',
      );

      const probe = transactionOf('CPS', '2600000002B', 2, { 10: 'B-1' });
      assert.equal(
        (await call(b, 'POST', '/v1/transactions', probe)).json.error.code,
        'justification-missing',
      );
      const sent = await call(b, 'POST', '/v1/transactions', probe, reason);
      const again = await call(b, 'POST', '/v1/transactions', probe, reason);
      assert.equal(again.json.transactionId, sent.json.transactionId);
      const { searchId } = await until(
        b,
        sent.json.transactionId,
        (receipt) => receipt.searchId !== null,
      );
      const searched = await call(b, 'GET', `/v1/searches/${searchId}`);
      assert.equal(searched.json.candidates.length, 1);
      const stranger = await call(c, 'GET', `/v1/searches/${searchId}`);
      assert.equal(stranger.json.error.code, 'not-found');

      for (const examiner of [e1, e2]) {
        const { json } = await call(examiner, 'POST', '/v1/examinations');
        const [examination] = json.assigned;
        assert.ok(!JSON.stringify(json).includes('DOE'));
        const path = `/v1/examinations/${examination.examinationId}/decision`;
        const decided = await call(examiner, 'PUT', path, { decision: 'identification' });
        assert.equal(decided.status, 200);
        const twice = await call(examiner, 'PUT', path, { decision: 'exclusion' });
        assert.equal(twice.json.error.code, 'conflict');
      }
      const closed = await call(b, 'GET', `/v1/searches/${searchId}`);
      assert.equal(closed.json.outcome, 'hit');
      const [hit] = (await call(b, 'GET', '/v1/hits')).json.items;
      const before = await call(b, 'GET', `/v1/hits/${hit.hitId}`, undefined, reason);
      assert.equal(before.json.released, null);
      const release = { decision: 'release', reason: 'proportionate' };
      const byRequester = await call(b, 'PUT', `/v1/hits/${hit.hitId}/release`, release);
      assert.equal(byRequester.json.error.code, 'not-found');
      assert.equal((await call(a, 'PUT', `/v1/hits/${hit.hitId}/release`, release)).status, 200);
      const read = await call(b, 'GET', `/v1/hits/${hit.hitId}`, undefined, reason);
      assert.equal(read.json.sourceReference, 'A-1');
      assert.equal(read.json.released.names[0].family, 'DOE');

      const mail = await call(b, 'GET', '/v1/mailbox');
      const message = await call(b, 'GET', `/v1/mailbox/${mail.json.items[0].messageId}`);
      const answer = readTransaction(new Uint8Array(message.bytes));
      assert.equal(fieldText(answer.records[0]!, 4), 'SRE');
      assert.match(fieldText(answer.records[1]!, 63)!, /^HIT .* REFERENCE A-1$/);

      const left = await hub.storage.transaction((db) =>
        db.selectFrom('probe').selectAll().execute(),
      );
      assert.deepEqual(left, []);
      const hidden = await call(c, 'GET', `/v1/records/${recordId}`, undefined, {
        ...reason,
        'whorl-purpose': 'identify-threats',
      });
      const absent = await call(c, 'GET', `/v1/records/${crypto.randomUUID()}`, undefined, reason);
      const shape = ({ status, json }: typeof hidden) => ({ status, ...json.error, requestId: '' });
      assert.deepEqual(shape(hidden), shape(absent));
      const log = await call(a, 'GET', `/v1/records/${recordId}/access-log`, undefined, reason);
      const actions = log.json.items.map(({ action }: { action: string }) => action);
      for (const action of ['record.found', 'hit.confirmed', 'hit.read'])
        assert.ok(actions.includes(action), action);
      const exported = await call(dpo, 'GET', '/v1/audit/export');
      assert.deepEqual((await verifyAudit(exported.bytes.toString().split('\n'))).findings, []);

      const images = join(folder, 'images');
      const count = () =>
        existsSync(images)
          ? readdirSync(images, { recursive: true, withFileTypes: true }).filter((entry) =>
              entry.isFile(),
            ).length
          : 0;
      for (let i = 0; i < 50 && count() > 1; i++) await sleep(100);
      assert.equal(count(), 1, 'the file of the probe is gone, that of the record is not');
    } finally {
      await hub.stop();
    }
  });
});
