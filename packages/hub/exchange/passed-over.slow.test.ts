import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fieldText, type GrayImage, readTransaction } from '@whorl/codecs';
import { describeOnDatabases } from '../testing/test-databases.ts';
import { testImpression } from '../testing/test-prints.ts';
import { sendTestRequest, testPrintRecord } from '../testing/test-request.ts';
import { openTestWorld, type TestOfficer, type TestWorld } from '../testing/test-world.ts';

const blank: GrayImage = {
  width: 400,
  height: 400,
  pixels: new Uint8Array(400 * 400).fill(250),
  resolution: { ppi: 500, source: 'stated' },
};

describeOnDatabases('a file of which not every print is good enough', (database) => {
  let world: TestWorld;
  let who: TestOfficer;
  let serial = 1;
  before(async () => {
    world = await openTestWorld(database);
    who = await world.officer('XA', 'officer');
  });
  after(() => world.close());

  async function send(type: string, second: GrayImage) {
    const request = { typeOfTransaction: type, serial: serial++, type2: { 10: 'A-1' } };
    const records = [
      testPrintRecord(14, 2, testImpression(17, serial)),
      testPrintRecord(14, 3, second),
    ];
    const sent = await sendTestRequest(world, who, request, records);
    await world.settle();
    const path = `/v1/transactions/${sent.json.transactionId}`;
    const receipt = (await world.call(who, 'GET', path)).json;
    const mail = await world.call(who, 'GET', `/v1/mailbox/${receipt.answers[0]}`);
    const { records: answer } = readTransaction(new Uint8Array(mail.bytes));
    return { ...receipt, text: fieldText(answer[1]!, 63) };
  }

  for (const [type, done] of [
    ['ATP', 'ENROLLED'],
    ['SUP', 'SUBSTITUTED'],
  ] as const) {
    test(`is done with the rest, and the answer to ${type} says what was passed over`, async () => {
      const { state, problems, text } = await send(type, blank);
      assert.equal(state, 'answered');
      assert.deepEqual(problems, [
        { place: 'Type-14, IDC 02', reason: 'only 0 minutiae were found' },
      ]);
      const passedOver = 'PASSED OVER Type-14, IDC 02: only 0 minutiae were found';
      assert.equal(text, `${done}; ${passedOver}`);
    });
  }

  test('is searched with the rest, and the receipt says what was not', async () => {
    const { problems, searchId } = await send('PMS', blank);
    assert.notEqual(searchId, null);
    assert.deepEqual(
      problems.map(({ place }: { place: string }) => place),
      ['Type-14, IDC 02'],
    );
  });

  test('says no more than what was done where all of it counts', async () => {
    const { problems, text } = await send('SUP', testImpression(18, 1));
    assert.deepEqual([problems, text], [[], 'SUBSTITUTED']);
  });
});
