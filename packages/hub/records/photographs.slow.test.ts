import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  buildTransaction,
  buildType2,
  buildType4,
  buildType10,
  type NistRecord,
  writeTransaction,
} from '@whorl/codecs';
import { describeOnDatabases } from '../testing/test-databases.ts';
import { testPhotograph } from '../testing/test-photograph.ts';
import { base64Of, testImpression, testPrintFile } from '../testing/test-prints.ts';
import { justified, openTestWorld, type TestWorld } from '../testing/test-world.ts';

function transaction(
  type: string,
  controlNumber: string,
  impression: number,
  photographs: NistRecord[],
) {
  const { width, height } = testImpression(17, impression);
  const print = { width, height, position: 2, impressionType: 0, compression: 'wsq' } as const;
  const header = {
    version: '0300',
    typeOfTransaction: type,
    date: new Date('2026-01-15T09:30:00Z'),
    priority: 4,
    destination: 'ZZ/HUB',
    origin: 'XA/NCB',
    controlNumber,
    domain: { name: 'INT-I', version: '4.22' },
  };
  const records = [
    buildType2({ 3: '0422', 10: 'A-1' }),
    buildType4({ ...print, data: testPrintFile(17, impression) }),
    ...photographs,
  ];
  return writeTransaction(buildTransaction(header, records));
}

async function photographRecord(seed: number): Promise<NistRecord> {
  return buildType10({
    imageType: 'FACE',
    width: 300,
    height: 400,
    ppi: 100,
    compression: 'JPEGB',
    colorSpace: 'YCC',
    sourceAgency: 'XA/NCB',
    captureDate: new Date('2025-12-01'),
    pose: 'F',
    data: await testPhotograph(seed),
  });
}

async function enrolledByTransaction(world: TestWorld) {
  const a = await world.officer('XA', 'officer');
  const bytes = transaction('ATP', '2600000001A', 1, [await photographRecord(1)]);
  const sent = await world.call(a, 'POST', '/v1/transactions', bytes, justified);
  assert.equal(sent.status, 202, JSON.stringify(sent.json));
  await world.settle();
  const at = `/v1/transactions/${sent.json.transactionId}`;
  const { recordId } = (await world.call(a, 'GET', at)).json;
  return { a, recordId, path: `/v1/records/${recordId}` };
}

describeOnDatabases('photographs', (database) => {
  test('come with a transaction, with images or later, through a gate, and go with their record', async () => {
    const world = await openTestWorld(database);
    try {
      const { a, path } = await enrolledByTransaction(world);
      const ask = (method: string, address: string, body?: unknown) =>
        world.call(a, method, address, body, justified);
      const [first, ...others] = (await ask('GET', path)).json.photographs;
      assert.deepEqual(others, []);
      assert.deepEqual(
        { ...first, photographId: '' },
        { photographId: '', kind: 'face', pose: 'front', takenOn: '2025-12-01' },
      );

      const small = { image: base64Of(await testPhotograph(2, 100, 100)) };
      const refused = await ask('POST', `${path}/photographs`, {
        version: 1,
        photographs: [small, { image: base64Of(new Uint8Array([1, 2, 3])) }],
      });
      assert.equal(refused.status, 422);
      assert.match(JSON.stringify(refused.json), /photographs\.0.*too small.*photographs\.1/);
      const tattoo = { kind: 'tattoo', image: base64Of(await testPhotograph(3)) };
      const added = await ask('POST', `${path}/photographs`, { version: 1, photographs: [tattoo] });
      assert.equal(added.status, 201, JSON.stringify(added.json));
      assert.deepEqual([added.json.version, added.json.photographs.length], [2, 2]);

      const second = added.json.photographs[1].photographId;
      const shown = await ask('GET', `${path}/photographs/${second}/image`);
      assert.deepEqual([...shown.bytes.subarray(0, 3)], [0xff, 0xd8, 0xff]);
      const removed = await ask('DELETE', `${path}/photographs/${second}`, { version: 2 });
      assert.equal(removed.json.photographs.length, 1);
      assert.equal((await ask('GET', `${path}/photographs/${second}/image`)).status, 404);

      const prints = transaction('SUP', '2600000002B', 2, []);
      assert.equal((await ask('POST', '/v1/transactions', prints)).status, 202);
      await world.settle();
      const still = await ask('GET', `${path}/photographs/${first.photographId}/image`);
      assert.equal(still.status, 200, 'other prints leave the photographs, and their file');

      const mark = {
        kind: 'mark',
        sourceReference: 'M-1',
        purpose: 'find-wanted-person',
        caseRoles: [{ caseReference: 'C', status: 'unidentified' }],
        prints: [{ position: 2, image: base64Of(testPrintFile(17, 1)) }],
        photographs: [tattoo],
      };
      assert.match((await ask('POST', '/v1/records', mark)).bytes.toString(), /no photographs/);

      const receipt = (await ask('DELETE', path, { reason: 'sentence served' })).json;
      assert.equal(receipt.imagesDeleted, 2, 'the file of the prints, and that of the photograph');
      await world.settle();
      const left = await world.hub.storage.transaction(async (db) => [
        ...(await db.selectFrom('photograph').select('photograph_id').execute()),
        ...(await db.selectFrom('image_use').select('image_id').execute()),
      ]);
      assert.deepEqual(left, []);
    } finally {
      await world.close();
    }
  });

  test('leave their source with a release alone, and what may be done with them goes along', async () => {
    const world = await openTestWorld(database);
    try {
      const { a, path } = await enrolledByTransaction(world);
      const b = await world.officer('XB', 'officer');
      const probe = transaction('CPS', '2600000003C', 3, []);
      await world.call(b, 'POST', '/v1/transactions', probe, justified);
      await world.settle();
      for (const _ of [1, 2]) {
        const examiner = await world.officer('ZZ', 'examiner');
        const [taken] = (await world.call(examiner, 'POST', '/v1/examinations')).json.assigned;
        const decision = { decision: 'identification' };
        const at = `/v1/examinations/${taken.examinationId}/decision`;
        assert.equal((await world.call(examiner, 'PUT', at, decision)).status, 200);
      }
      const [{ hitId }] = (await world.call(b, 'GET', '/v1/hits')).json.items;
      const hit = async (who = b) =>
        (await world.call(who, 'GET', `/v1/hits/${hitId}`, undefined, justified)).json;
      const [own] = (await world.call(a, 'GET', path, undefined, justified)).json.photographs;
      const image = (who = b) => {
        const at = `/v1/hits/${hitId}/photographs/${own.photographId}/image`;
        return world.call(who, 'GET', at, undefined, justified);
      };
      assert.deepEqual((await hit()).handling, {
        handlingCode: 'H0',
        handlingNote: null,
        tlp: 'AMBER',
        isContested: false,
      });
      assert.equal((await image()).status, 404, 'not before the release');
      const seen = await world.call(b, 'GET', path, undefined, justified);
      assert.deepEqual([seen.status, seen.json.photographs], [200, []]);

      const release = { decision: 'release', reason: 'proportionate' };
      await world.call(a, 'PUT', `/v1/hits/${hitId}/release`, release);
      const later = { version: 1, photographs: [{ image: base64Of(await testPhotograph(4)) }] };
      await world.call(a, 'POST', `${path}/photographs`, later, justified);
      assert.deepEqual((await hit()).releasedPhotographs, [own], 'none that came later');
      assert.equal((await image()).status, 200);
      assert.equal((await image(await world.officer('XC', 'officer'))).status, 404);

      const hidden = { version: 2, tlp: 'RED', restrictions: { deniedBureaus: ['XB'] } };
      const restrictions = { ...hidden.restrictions, allowedBureaus: null };
      const restricted = { ...hidden, restrictions };
      await world.call(a, 'PUT', `${path}/restrictions`, restricted, justified);
      const change = { version: 3, handlingCode: 'H3' };
      const wordless = await world.call(a, 'PATCH', path, change, justified);
      assert.equal(wordless.json.error.problems[0].place, 'body.handlingNote');
      const stated = { ...change, handlingNote: 'Not for courts of others.' };
      assert.equal((await world.call(a, 'PATCH', path, stated, justified)).status, 200);
      const contested = { version: 4, isContested: true, reason: 'says it is not him' };
      await world.call(a, 'PUT', `${path}/contestation`, contested, justified);
      assert.deepEqual((await hit()).handling, {
        handlingCode: 'H3',
        handlingNote: 'Not for courts of others.',
        tlp: 'RED',
        isContested: true,
      });
      await world.call(a, 'DELETE', path, { reason: 'court order' }, justified);
      const gone = await hit();
      assert.deepEqual(
        [gone.state, gone.released, gone.handling, gone.releasedPhotographs],
        ['released', null, null, []],
      );
      assert.equal((await image()).status, 404);
    } finally {
      await world.close();
    }
  });
});
