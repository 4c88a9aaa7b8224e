import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { fieldText, readTransaction } from '@whorl/codecs';
import { systemAccess } from '../governance/access.ts';
import { inUnfencedScope } from '../governance/scope.ts';
import { escalateHits } from '../identification/hit-store.ts';
import { openRecordStore } from '../records/record-store.ts';
import { enforceRetention } from '../records/retention.ts';
import { describeOnDatabases } from '../testing/test-databases.ts';
import { base64Of, testImpression, testPrintFile } from '../testing/test-prints.ts';
import { sendTestRequest, testPrintRecord } from '../testing/test-request.ts';
import {
  justified,
  openTestWorld,
  type TestOfficer,
  type TestWorld,
} from '../testing/test-world.ts';

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

describeOnDatabases('what the hub does when time is over', (database) => {
  let world: TestWorld;
  let source: TestOfficer;
  let requester: TestOfficer;
  let recordIds: readonly string[] = [];
  const call = (who: TestOfficer, method: string, path: string, body?: unknown) =>
    world.call(who, method, path, body, justified);
  const hits = async (who: TestOfficer) => (await call(who, 'GET', '/v1/hits')).json.items;

  async function enrol(who: TestOfficer, sourceReference: string, finger: number) {
    const record = {
      kind: 'person',
      sourceReference,
      purpose: 'identify-person-or-body',
      caseRoles: [{ caseReference: 'C-1', status: 'unidentified' }],
      identity: {
        names: [{ kind: 'primary', family: 'DOE', given: 'JANE' }],
        documents: [],
        nationalities: [],
      },
      prints: [{ position: 2, image: base64Of(testPrintFile(finger, 1)) }],
    };
    const made = await call(who, 'POST', '/v1/records', record);
    assert.equal(made.status, 201, made.bytes.toString());
    return made.json.record.recordId as string;
  }

  async function search(finger: number) {
    const print = testPrintRecord(14, 2, testImpression(finger, 2), testPrintFile(finger, 2));
    const request = { typeOfTransaction: 'CPS', serial: finger, type2: {} };
    await sendTestRequest(world, requester, request, [print]);
  }

  before(async () => {
    world = await openTestWorld(database);
    source = await world.officer('XA', 'officer');
    requester = await world.officer('XB', 'officer');
    const supervisor = await world.officer('ZZ', 'examiner-supervisor');
    // Signed so that a candidate becomes a hit by itself: how people decide is proved elsewhere.
    const policy = {
      policy_id: randomUUID(),
      kind: 'print-to-print',
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
    };
    await world.hub.storage.transaction((db) =>
      db.insertInto('threshold_policy').values(policy).execute(),
    );
    recordIds = [await enrol(source, 'A-1', 17), await enrol(source, 'A-2', 18)];
    for (const finger of [17, 18]) await search(finger);
    await world.settle();
  });
  after(() => world.close());

  test('a hit that waits for more than 48 hours is escalated once, and its source told', async () => {
    const { storage } = world.hub;
    const waiting = (await hits(source)).filter(({ side }: { side: string }) => side === 'source');
    assert.equal(waiting.length, 2, JSON.stringify(waiting));
    assert.equal(await escalateHits(storage, 'ZZ', hours(47)), 0);
    const [decided, late] = waiting;
    const release = { decision: 'release', reason: 'asked' };
    const path = `/v1/hits/${decided.hitId}/release`;
    const answer = await call(source, 'PUT', path, release);
    assert.equal(answer.status, 200, answer.bytes.toString());
    assert.equal(await escalateHits(storage, 'ZZ', hours(49)), 1);
    assert.equal(await escalateHits(storage, 'ZZ', hours(50)), 0, 'once');
    const now = await hits(source);
    const of = (hitId: string) => now.find((hit: { hitId: string }) => hit.hitId === hitId);
    assert.deepEqual([of(decided.hitId).isEscalated, of(late.hitId).isEscalated], [false, true]);
    const mail = (await call(source, 'GET', '/v1/mailbox?limit=200')).json.items;
    const last = await call(source, 'GET', `/v1/mailbox/${mail.at(-1).messageId}`);
    const { records } = readTransaction(new Uint8Array(last.bytes));
    assert.match(fieldText(records[1]!, 63)!, /^HIT \S+ ON YOUR RECORD A-\d IS OVERDUE$/);
  });

  test('a record goes when its time is over and not before, with a receipt, and more time keeps it', async () => {
    const { storage } = world.hub;
    const [first, second] = recordIds as [string, string];
    const keep = async (recordId: string, days: number) => {
      const path = `/v1/records/${recordId}`;
      const { version } = (await call(source, 'GET', path)).json;
      const retainUntil = hours(24 * days).toISOString();
      const body = { version, retainUntil, reason: 'the case says so' };
      const changed = await call(source, 'PUT', `${path}/retention`, body);
      assert.equal(changed.status, 200, changed.bytes.toString());
    };
    for (const recordId of recordIds) await keep(recordId, 30);
    assert.equal(await enforceRetention(storage, 'ZZ', hours(24 * 29)), 0);
    await keep(second, 60);
    // As the job does that saw the record before it was given more time.
    const late = inUnfencedScope(
      storage,
      systemAccess('retention', 'ZZ', hours(24 * 31)),
      (scope) => openRecordStore(scope).delete(second, 'retention'),
    );
    await assert.rejects(late, { code: 'not-found' });
    assert.equal(await enforceRetention(storage, 'ZZ', hours(24 * 31)), 1);
    assert.equal(await enforceRetention(storage, 'ZZ', hours(24 * 31)), 0);
    await world.settle();
    assert.equal((await call(source, 'GET', `/v1/records/${first}`)).status, 404);
    assert.equal((await call(source, 'GET', `/v1/records/${second}`)).status, 200);
    const receipts = (await call(source, 'GET', '/v1/deletion-receipts')).json.items;
    assert.deepEqual(
      receipts.map(({ recordId, cause }: Record<string, string>) => [recordId, cause]),
      [[first, 'retention']],
    );
    for (const hit of await hits(source)) {
      if (hit.recordId !== first) continue;
      const detail = await call(requester, 'GET', `/v1/hits/${hit.hitId}`);
      assert.equal(detail.json.released, null, 'what was released of it is gone too');
    }
  });
});
