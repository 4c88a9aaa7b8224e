import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  buildTransaction,
  buildType2,
  fieldText,
  readTransaction,
  readTransactionXml,
  writeTransaction,
  writeTransactionXml,
} from '@whorl/codecs';
import { exchangeSchemas } from '@whorl/contract';
import { describeOnDatabases } from '../testing/test-databases.ts';
import {
  justified,
  openTestWorld,
  type TestOfficer,
  type TestWorld,
} from '../testing/test-world.ts';

describeOnDatabases('a type of transaction that the hub does not take', (database) => {
  let world: TestWorld;
  let who: TestOfficer;
  before(async () => {
    world = await openTestWorld(database);
    who = await world.officer('XA', 'duty-officer');
  });
  after(() => world.close());

  function send(type: string, isXml: boolean) {
    const header = {
      version: isXml ? '0502' : '0300',
      typeOfTransaction: type,
      date: new Date('2026-01-15T09:30:00Z'),
      destination: 'ZZ/HUB',
      origin: 'XA/NCB',
      controlNumber: '2600000001A',
      domain: { name: 'INT-I', version: isXml ? '6.00' : '4.22' },
    };
    const built = buildTransaction(header, [buildType2({ 10: 'A-1' })]);
    const bytes = isXml ? writeTransactionXml(built) : writeTransaction(built);
    return world.call(who, 'POST', '/v1/transactions', bytes, justified);
  }

  for (const [type, isXml] of [
    ['UPR', false],
    ['DIP', true],
    ['FANC', false],
    ['toString', false],
  ] as const) {
    test(`${type} is answered with an ERR that names those it takes`, async () => {
      const sent = await send(type, isXml);
      assert.equal(sent.status, 202, sent.bytes.toString());
      await world.settle();
      const path = `/v1/transactions/${sent.json.transactionId}`;
      const { state, answers, searchId } = (await world.call(who, 'GET', path)).json;
      assert.deepEqual([state, answers.length, searchId], ['refused', 1, null]);
      const mail = await world.call(who, 'GET', `/v1/mailbox/${answers[0]}`);
      const read = isXml ? readTransactionXml : readTransaction;
      const { records } = read(new Uint8Array(mail.bytes));
      assert.equal(fieldText(records[0]!, 4), 'ERR');
      const said = fieldText(records[1]!, 74)!;
      assert.match(said, new RegExp(`^1.004: "${type}" is none of `));
      for (const taken of exchangeSchemas.acceptedTransactionTypes) assert.ok(said.includes(taken));
      const left = await world.hub.storage.transaction((db) =>
        db.selectFrom('transaction').select('image_id').where('image_id', 'is not', null).execute(),
      );
      assert.deepEqual(left, [], 'the file is erased');
    });
  }

  test('an answer, or what is no code, is refused at the door: an ERR would be answered in turn', async () => {
    for (const type of ['SRE', 'ERR', 'X', '<script>']) {
      const sent = await send(type, false);
      assert.deepEqual([sent.status, sent.json.error.code], [400, 'transaction-unreadable'], type);
      assert.match(sent.json.error.problems[0].reason, /is none of CPS, PMS/);
    }
    assert.equal((await world.call(who, 'GET', '/v1/mailbox')).json.items.length, 4);
  });
});
