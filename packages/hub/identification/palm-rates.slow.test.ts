import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { GrayImage, NistRecord } from '@whorl/codecs';
import { sql } from 'kysely';
import { growPalm, printPalm } from '../../fingerprint/segmentation/testing/synthetic-palm.ts';
import { createRandom } from '../../fingerprint/synthesis/random.ts';
import { uncountedRates } from '../storage/migrations/0024-uncounted-rates.ts';
import { describeOnDatabases } from '../testing/test-databases.ts';
import { testImpression } from '../testing/test-prints.ts';
import { sendTestRequest, testPrintRecord } from '../testing/test-request.ts';
import { openTestWorld, type TestOfficer, type TestWorld } from '../testing/test-world.ts';

const rightInterdigital = 26;
const ridges = growPalm(3, 900, 800);
const palm = (seed: number): GrayImage => {
  const piece = { centerX: 450, centerY: 400, width: 900, height: 800, degrees: 0 };
  return printPalm(ridges, piece, 0.2, createRandom('palm', seed));
};
let serial = 1;

describeOnDatabases('the rates of palms', (database) => {
  let world: TestWorld;
  let a: TestOfficer;
  let b: TestOfficer;
  before(async () => {
    world = await openTestWorld(database);
    a = await world.officer('XA', 'officer');
    b = await world.officer('XB', 'officer');
    const supervisor = await world.officer('ZZ', 'examiner-supervisor');
    // As two supervisors signed them, the one of palms before palms were kept from it.
    await world.hub.storage.transaction((db) =>
      db
        .insertInto('threshold_policy')
        .values(
          (['finger', 'palm'] as const).map((modality) => ({
            policy_id: randomUUID(),
            kind: 'print-to-print',
            modality,
            version: 1,
            candidate_fmr_max: 1e-3,
            lights_out_fmr_max: 1e-3,
            candidates_max: 10,
            quality_min: 0,
            reason: 'test',
            proposed_by: supervisor.officerId,
            signed_off_by: supervisor.officerId,
            signed_off_at: new Date(),
            created_at: new Date(),
          })),
        )
        .execute(),
    );
    await send(a, 'ATP', 'A-1', testPrintRecord(15, rightInterdigital, palm(1)));
    await send(a, 'ATP', 'A-2', testPrintRecord(14, 2, testImpression(17, 1)));
  });
  after(() => world.close());

  async function send(who: TestOfficer, type: string, reference: string, record: NistRecord) {
    const request = { typeOfTransaction: type, serial: serial++, type2: { 10: reference } };
    const sent = await sendTestRequest(world, who, request, [record]);
    await world.settle();
    const path = `/v1/transactions/${sent.json.transactionId}`;
    const { searchId, problems } = (await world.call(who, 'GET', path)).json;
    assert.deepEqual(problems, []);
    return searchId as string;
  }
  const readSearch = async (searchId: string) =>
    (await world.call(b, 'GET', `/v1/searches/${searchId}`)).json;

  test('a finger is decided by a signed policy, and says how often strangers would be', async () => {
    const probe = testPrintRecord(14, 2, testImpression(17, 2));
    const { candidates, outcome } = await readSearch(await send(b, 'CPS', 'B-1', probe));
    assert.equal(outcome, 'hit');
    assert.equal(candidates[0].decidedBy, 'threshold-policy');
    assert.ok(candidates[0].falseMatchRate <= 1e-3 && candidates[0].falseAlarmsExpected > 0);
  });

  test('a palm goes to examiners whatever was signed, and says that nobody counted its rate', async () => {
    const probe = testPrintRecord(15, rightInterdigital, palm(2));
    const { candidates, outcome, state } = await readSearch(await send(b, 'CPS', 'B-2', probe));
    assert.deepEqual([state, outcome, candidates.length], ['searched', null, 1]);
    const { falseMatchRate, falseAlarmsExpected, decidedBy, score } = candidates[0];
    assert.deepEqual([falseMatchRate, falseAlarmsExpected, decidedBy], [null, null, null]);
    assert.ok(score > 3);
  });

  test('so does a mark of nobody knows what that meets a palm, and its examiner sees no rate', async () => {
    const mark = testPrintRecord(13, 0, palm(3));
    const { candidates } = await readSearch(await send(b, 'MPS', 'B-3', mark));
    assert.deepEqual(
      candidates.map(({ falseMatchRate }: never) => falseMatchRate),
      [null],
    );
    const examiner = await world.officer('ZZ', 'examiner');
    for (let i = 0; i < 2; i++) {
      const queue = (await world.call(examiner, 'POST', '/v1/examinations')).json;
      const { examinationId } = queue.assigned.at(-1);
      const { json } = await world.call(examiner, 'GET', `/v1/examinations/${examinationId}`);
      assert.deepEqual([json.falseMatchRate, json.falseAlarmsExpected], [null, null]);
      assert.ok(json.pairs.length > 0);
      for (const pair of json.pairs) assert.equal(pair.falseMatchRate, null);
      const path = `/v1/examinations/${examinationId}/decision`;
      await world.call(examiner, 'PUT', path, { decision: 'identification' });
    }
  });

  test('what was stored before is taken back, of palms alone', async () => {
    const { storage } = world.hub;
    const stored = () =>
      storage.transaction((db) =>
        db
          .selectFrom('candidate')
          .select(['source_reference', 'false_match_rate', 'false_alarms_expected'])
          .orderBy('source_reference')
          .execute(),
      );
    const before = await stored();
    await storage.transaction(async (db) => {
      const rates = { false_match_rate: 0.001, false_alarms_expected: 0.002 };
      await db.updateTable('candidate').set(rates).execute();
      for (const statement of uncountedRates.statements) await sql.raw(statement).execute(db);
    });
    const now = await stored();
    assert.deepEqual(
      now.map(({ false_match_rate }) => false_match_rate),
      before.map(({ source_reference }) => (source_reference === 'A-1' ? null : 0.001)),
    );
    assert.ok(now.some(({ source_reference }) => source_reference === 'A-2'));
  });

  test('no policy can be proposed that would decide palms', async () => {
    const supervisor = await world.officer('ZZ', 'examiner-supervisor');
    const policy = {
      kind: 'print-to-print',
      modality: 'palm',
      candidateFmrMax: 1e-3,
      lightsOutFmrMax: 1e-6,
      candidatesMax: 10,
      qualityMin: 0,
      reason: 'test',
    };
    const propose = (body: object) =>
      world.call(supervisor, 'POST', '/v1/threshold-policies', body);
    const refused = await propose(policy);
    assert.equal(refused.status, 400);
    assert.match(refused.json.error.problems[0].reason, /palms always go to examiners/);
    assert.equal((await propose({ ...policy, lightsOutFmrMax: null })).status, 201);
  });
});
