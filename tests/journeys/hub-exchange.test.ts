// Transactions in both encodings: enrolled, substituted, searched, deleted, and refused with every reason.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  buildTransaction,
  buildType2,
  fieldText,
  findField,
  type NistRecord,
  readTransaction,
  readTransactionXml,
  writeTransaction,
  writeTransactionXml,
} from '@whorl/codecs';
import { describeOnDatabases } from '../../packages/hub/testing/test-databases.ts';
import { base64Of, testImpression, testPrintFile } from '../../packages/hub/testing/test-prints.ts';
import { testPrintRecord } from '../../packages/hub/testing/test-request.ts';
import {
  justified,
  openTestWorld,
  type TestOfficer,
  type TestWorld,
} from '../../packages/hub/testing/test-world.ts';

let controlNumber = 2_600_000_000;

function printRecord(impression: number): NistRecord {
  return testPrintRecord(14, 2, testImpression(17, impression), testPrintFile(17, impression));
}

function transaction(
  type: string,
  reference: string,
  encoding: 'xml' | 'traditional',
  ...records: readonly NistRecord[]
) {
  const isXml = encoding === 'xml';
  const built = buildTransaction(
    {
      version: isXml ? '0502' : '0300',
      typeOfTransaction: type,
      date: new Date('2026-01-15T09:30:00Z'),
      priority: 4,
      destination: 'ZZ/HUB',
      origin: 'XA/NCB',
      controlNumber: `${controlNumber++}A`,
      domain: { name: 'INT-I', version: isXml ? '6.00' : '4.22' },
    },
    [buildType2({ ...(isXml ? {} : { 3: '0422' }), 10: reference }), ...records],
  );
  return isXml ? writeTransactionXml(built) : writeTransaction(built);
}

/** All of a list, a page of one item at a time. */
async function onePageEach(world: TestWorld, who: TestOfficer, path: string) {
  const ids: string[] = [];
  let cursor = '';
  do {
    const page = await world.call(who, 'GET', `${path}?limit=1${cursor}`);
    ids.push(...page.json.items.map(({ searchId }: { searchId: string }) => searchId));
    cursor = page.json.next && `&cursor=${encodeURIComponent(page.json.next)}`;
  } while (cursor);
  return ids;
}

describeOnDatabases('the exchange', (database) => {
  test('each type of transaction does its work, and an answer is spelled as the question was', async () => {
    const world = await openTestWorld(database);
    try {
      const a = await world.officer('XA', 'officer');
      const duty = await world.officer('XA', 'duty-officer');
      const b = await world.officer('XB', 'officer');
      const send = async (who: TestOfficer, bytes: Uint8Array, headers: object = {}) => {
        const given = { ...justified, ...headers };
        const sent = await world.call(who, 'POST', '/v1/transactions', bytes, given);
        if (sent.status !== 202) {
          return { code: sent.json.error.code as string, problems: sent.json.error.problems };
        }
        await world.settle();
        const path = `/v1/transactions/${sent.json.transactionId}`;
        const { state, problems, searchId, recordId, answers } = (
          await world.call(who, 'GET', path)
        ).json;
        const mail = answers[0]
          ? await world.call(who, 'GET', `/v1/mailbox/${answers[0]}`)
          : undefined;
        return { state, problems, searchId, recordId, mail };
      };

      const enrolment = transaction('ATP', 'A-1', 'traditional', printRecord(1));
      assert.equal(
        (await send(duty, enrolment)).code,
        'not-allowed',
        'records are not hers to make',
      );
      const enrolled = await send(a, enrolment);
      assert.equal(enrolled.state, 'answered', JSON.stringify(enrolled.problems));
      const again = await send(a, transaction('ATP', 'A-1', 'xml', printRecord(1)));
      const refusal = readTransactionXml(new Uint8Array(again.mail!.bytes));
      assert.equal(fieldText(refusal.records[0]!, 4), 'ERR');
      assert.match(fieldText(refusal.records[1]!, 74)!, /a record of this reference exists/);

      const found = await send(b, transaction('CPS', 'B-1', 'xml', printRecord(2)));
      const search = (await world.call(b, 'GET', `/v1/searches/${found.searchId}`)).json;
      assert.equal(search.candidates.length, 1);

      const broken = await send(b, transaction('MPS', 'B-2', 'traditional', printRecord(2)));
      assert.equal(broken.state, 'refused');
      const reasons = readTransaction(new Uint8Array(broken.mail!.bytes)).records[1]!;
      const lines = findField(reasons, 74);
      assert.ok(lines?.kind === 'text' && lines.subfields.length === broken.problems.length);
      assert.match(broken.problems[0].reason, /record-count/);
      const refused = (await world.call(b, 'GET', `/v1/searches/${broken.searchId}`)).json;
      assert.equal(refused.state, 'refused');
      assert.deepEqual(refused.refusedFor, broken.problems);

      const substituted = await send(a, transaction('SUP', 'A-1', 'xml', printRecord(3)));
      assert.equal(substituted.state, 'answered', JSON.stringify(substituted.problems));
      const path = `/v1/records/${enrolled.recordId}`;
      const record = (await world.call(a, 'GET', path, undefined, justified)).json;
      assert.deepEqual([record.version, record.references.length], [2, 1]);
      assert.equal(record.caseRoles[0].status, 'unidentified', 'as the purpose says');

      const foreign = await send(b, transaction('DFP', 'A-1', 'traditional'));
      assert.match(foreign.problems[0].reason, /your bureau has no record/);
      const deleted = await send(a, transaction('DFP', 'A-1', 'traditional'));
      const answer = readTransaction(new Uint8Array(deleted.mail!.bytes));
      assert.match(fieldText(answer.records[1]!, 63)!, /^DELETED RECEIPT [0-9a-f-]{36}$/);
      assert.equal((await world.call(a, 'GET', path, undefined, justified)).status, 404);

      const victims = { 'whorl-purpose': 'find-witness-or-victim' };
      const victim = transaction('ATP', 'A-2', 'traditional', printRecord(1));
      const unsaid = await send(a, victim, victims);
      assert.equal(unsaid.code, 'request-invalid', 'nobody is a suspect by default');
      assert.equal(unsaid.problems[0].place, 'whorl-person-status');
      const said = await send(a, victim, { ...victims, 'whorl-person-status': 'victim' });
      const at = `/v1/records/${said.recordId}`;
      const { caseRoles } = (await world.call(a, 'GET', at, undefined, justified)).json;
      assert.equal(caseRoles[0].status, 'victim');

      const mark = {
        kind: 'mark',
        sourceReference: 'M-1',
        purpose: 'identify-person-or-body',
        caseRoles: [{ caseReference: 'C-1', status: 'unidentified' }],
        prints: [{ position: 0, image: base64Of(testPrintFile(17, 2)) }],
      };
      assert.equal((await world.call(a, 'POST', '/v1/records', mark, justified)).status, 201);
      await world.settle();
      const whole = (await world.call(a, 'GET', '/v1/searches')).json.items;
      const made = whole.filter(({ kind }: { kind: string }) => kind.startsWith('mark-to-'));
      assert.equal(new Set(made.map(({ requestedAt }: never) => requestedAt)).size, 1);
      assert.deepEqual([made.length, made[0].offence], [2, 'robbery'], 'two of one moment');
      const ids = whole.map(({ searchId }: { searchId: string }) => searchId);
      assert.deepEqual(await onePageEach(world, a, '/v1/searches'), ids);
    } finally {
      await world.close();
    }
  });
});
