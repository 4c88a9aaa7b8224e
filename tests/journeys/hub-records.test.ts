// Records through the API: enrolled with a quality gate, found by name, changed only by their source, gone with a receipt.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeImage } from '@whorl/codecs/image';
import { describeOnDatabases } from '../../packages/hub/testing/test-databases.ts';
import { base64Of, testPrintFile } from '../../packages/hub/testing/test-prints.ts';
import { justified, openTestWorld } from '../../packages/hub/testing/test-world.ts';

const person = {
  kind: 'person',
  sourceReference: 'A-7',
  purpose: 'find-wanted-person',
  caseRoles: [{ caseReference: 'CASE-1', status: 'suspect', offence: 'robbery' }],
  identity: {
    names: [
      { kind: 'primary', given: 'Youssef', family: 'al-Qadhafi' },
      { kind: 'alias', given: 'يوسف', family: 'القذافي' },
    ],
    documents: [{ type: 'passport', number: 'X 12-34567', issuingCountry: 'XA' }],
    nationalities: [],
    birthDate: '1980-01',
  },
};

describeOnDatabases('records by the API', (database) => {
  test('a record is enrolled, found, changed by its source alone, and deleted with a receipt', async () => {
    const world = await openTestWorld(database);
    try {
      const a = await world.officer('XA', 'officer');
      const b = await world.officer('XB', 'officer');
      const blank = {
        width: 400,
        height: 400,
        pixels: new Uint8Array(160_000).fill(255),
        resolution: { ppi: 500, source: 'stated' },
      } as const;
      const print = { position: 2, image: base64Of(testPrintFile(17, 1)) };
      const empty = { position: 3, image: base64Of(await encodeImage(blank, 'png')) };
      const create = (body: object) => world.call(a, 'POST', '/v1/records', body, justified);

      const refused = await create({ ...person, prints: [empty] });
      assert.equal(refused.status, 422);
      assert.match(refused.json.error.problems[0].reason, /minutiae/);
      const twice = { position: 7, image: print.image };
      const swapped = await create({ ...person, prints: [print, twice] });
      assert.match(swapped.json.error.problems[0].reason, /same finger as position 2/);

      const enrolled = await create({ ...person, prints: [print, empty] });
      assert.equal(enrolled.status, 201, JSON.stringify(enrolled.json));
      assert.deepEqual(
        enrolled.json.passedOver.map(({ place }: { place: string }) => place),
        ['prints.1'],
      );
      const { recordId, references } = enrolled.json.record;
      const path = `/v1/records/${recordId}`;
      assert.equal(
        (await create({ ...person, prints: [print] })).json.error.code,
        'already-exists',
      );
      const picture = await world.call(
        a,
        'GET',
        `${path}/references/${references[0].referenceId}/image`,
        undefined,
        justified,
      );
      assert.equal(picture.bytes.subarray(1, 4).toString(), 'PNG');

      const find = async (who: typeof a, body: object) =>
        (await world.call(who, 'POST', '/v1/record-lookups', body, justified)).json.items;
      const [own] = await find(a, { by: 'name', name: 'Gaddafi Yusuf' });
      assert.equal(own.record.recordId, recordId);
      assert.equal(own.explanation[0].found, 'القذافي');
      assert.equal(own.explanation[0].match, 'transliterated');
      const [foreign] = await find(b, { by: 'name', name: 'يوسف القذافي' });
      assert.equal(foreign.record.recordId, recordId);
      assert.ok(foreign.score > 0.9);
      assert.ok(!JSON.stringify(foreign).includes('qadhafi'), 'names of others are not shown');
      assert.deepEqual(await find(a, { by: 'name', name: 'Peter Miller' }), []);
      assert.equal((await find(b, { by: 'document', number: 'x1234567' })).length, 1);
      assert.equal((await find(b, { by: 'reference', sourceReference: 'A-7' })).length, 1);

      const put = (who: typeof a, place: string, body: object) =>
        world.call(who, 'PUT', `${path}/${place}`, body, justified);
      const restriction = {
        version: 1,
        tlp: 'AMBER',
        restrictions: { deniedBureaus: ['XB'], allowedBureaus: null },
      };
      assert.equal((await put(b, 'restrictions', restriction)).status, 404);
      const restricted = await put(a, 'restrictions', restriction);
      assert.equal(restricted.json.version, 2);
      assert.equal((await put(a, 'restrictions', restriction)).json.error.code, 'conflict');
      assert.deepEqual(await find(b, { by: 'name', name: 'Gaddafi Yusuf' }), []);
      const far = { version: 2, retainUntil: '2099-01-01T00:00:00Z', reason: 'wanted' };
      assert.equal((await put(a, 'retention', far)).json.error.code, 'request-invalid');
      const contested = { version: 2, isContested: true, reason: 'court order' };
      assert.equal((await put(a, 'contestation', contested)).json.isContested, true);
      const renamed = {
        version: 3,
        identity: { ...person.identity, names: [{ kind: 'primary', family: 'Miller' }] },
      };
      const changed = await world.call(a, 'PATCH', path, renamed, justified);
      assert.equal(changed.json.version, 4);
      assert.deepEqual(await find(a, { by: 'name', name: 'Gaddafi Yusuf' }), []);
      assert.equal((await find(a, { by: 'name', name: 'Miller' })).length, 1);

      const history = async (only: string) =>
        (
          await world.call(a, 'GET', `${path}/access-log?only=${only}`, undefined, justified)
        ).json.items.map(({ action }: { action: string }) => action);
      assert.deepEqual(await history('changes'), [
        'record.enrolled',
        'record.restricted',
        'record.contested',
        'record.changed',
      ]);
      assert.ok((await history('views')).includes('record.named'));

      const reason = { reason: 'sentence served' };
      assert.equal((await world.call(b, 'DELETE', path, reason, justified)).status, 404);
      const receipt = (await world.call(a, 'DELETE', path, reason, justified)).json;
      assert.equal(receipt.templatesDeleted, 1);
      assert.equal((await world.call(a, 'GET', path, undefined, justified)).status, 404);
      const kept = await world.call(
        a,
        'GET',
        `/v1/deletion-receipts/${receipt.receiptId}`,
        undefined,
        justified,
      );
      assert.equal(kept.json.reason, 'sentence served');
      await world.settle();
      const left = await world.hub.storage.transaction(async (db) => [
        ...(await db.selectFrom('identity').select('record_id').execute()),
        ...(await db.selectFrom('name_key').select('record_id').execute()),
        ...(await db.selectFrom('reference').select('record_id').execute()),
        ...(await db.selectFrom('image_use').select('image_id').execute()),
      ]);
      assert.deepEqual(left, []);
    } finally {
      await world.close();
    }
  });
});
