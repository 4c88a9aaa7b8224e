// From prints to decisions: marks that are searched on their own, conflicts, signed policies, cases with known answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inUnfencedScope } from '../../packages/hub/governance/scope.ts';
import { openExaminationStore } from '../../packages/hub/identification/examination-store.ts';
import { describeOnDatabases } from '../../packages/hub/testing/test-databases.ts';
import { base64Of, testPrintFile } from '../../packages/hub/testing/test-prints.ts';
import {
  accessOf,
  justified,
  openTestWorld,
  type TestOfficer,
} from '../../packages/hub/testing/test-world.ts';

const print = (impression: number, position = 2) => ({
  position,
  image: base64Of(testPrintFile(17, impression)),
});
const record = (kind: string, sourceReference: string, impression: number) => ({
  kind,
  sourceReference,
  purpose: 'find-wanted-person',
  caseRoles: [{ caseReference: 'CASE-1', status: 'suspect' }],
  prints: [print(impression, kind === 'mark' ? 0 : 2)],
});

describeOnDatabases('examinations', (database) => {
  test('a new person is searched against the marks, and people decide by the rules', async () => {
    const world = await openTestWorld(database);
    try {
      const a = await world.officer('XA', 'officer');
      const b = await world.officer('XB', 'officer');
      const [e1, e2] = [
        await world.officer('ZZ', 'examiner'),
        await world.officer('ZZ', 'examiner'),
      ];
      const s1 = await world.officer('ZZ', 'examiner-supervisor');
      const s2 = await world.officer('ZZ', 'examiner-supervisor');
      const foreign = await world.officer('XC', 'examiner-supervisor');
      const take = async (who: TestOfficer) =>
        (await world.call(who, 'POST', '/v1/examinations')).json;
      const decide = (who: TestOfficer, id: string, decision: string) =>
        world.call(who, 'PUT', `/v1/examinations/${id}/decision`, { decision });

      const mark = await world.call(a, 'POST', '/v1/records', record('mark', 'M-1', 1), justified);
      assert.equal(mark.status, 201, JSON.stringify(mark.json));
      await world.settle();
      await world.call(b, 'POST', '/v1/records', record('person', 'P-1', 2), justified);
      await world.settle();
      const searches = (await world.call(b, 'GET', '/v1/searches?isAutomatic=true')).json.items;
      assert.deepEqual(
        searches.map(({ kind, state, candidateCount }: Record<string, unknown>) => [
          kind,
          state,
          candidateCount,
        ]),
        [['print-to-mark', 'searched', 1]],
      );

      assert.equal((await take(foreign)).assigned.length, 0, 'no case of another bureau');
      const first = (await take(e1)).assigned[0];
      assert.equal((await take(e1)).assigned.length, 1, 'nobody gets a case twice');
      const detail = await world.call(e1, 'GET', `/v1/examinations/${first.examinationId}`);
      const [pair] = detail.json.pairs;
      assert.ok(pair.minutiaPairs.length > 8 && pair.probe.minutiae.length > 8);
      assert.ok(!JSON.stringify(detail.json).match(/XA|XB|CASE|M-1|P-1/), 'blind');
      for (const side of ['probe', 'reference']) {
        const place = `prints/${pair[side].printId}/image`;
        const path = `/v1/examinations/${first.examinationId}/${place}`;
        assert.equal((await world.call(e1, 'GET', path)).bytes.subarray(1, 4).toString(), 'PNG');
        assert.equal((await world.call(e2, 'GET', path)).status, 404);
      }
      const second = (await take(e2)).assigned[0];
      await decide(e1, first.examinationId, 'identification');
      assert.equal(
        (await decide(e2, second.examinationId, 'exclusion')).json.candidateOutcome,
        'open',
      );
      const closedTo = await world.call(e1, 'GET', `/v1/examinations/${first.examinationId}`);
      assert.equal(closedTo.status, 404, 'a decided case is closed to its examiner');
      assert.equal((await take(e1)).assigned.length, 0, 'a conflict goes to a supervisor');
      const conflict = (await take(s1)).assigned[0];
      assert.ok(conflict.isConflict);
      const seen = await world.call(s1, 'GET', `/v1/examinations/${conflict.examinationId}`);
      assert.equal(seen.json.earlier.length, 2);
      await decide(s1, conflict.examinationId, 'identification');
      const search = (await world.call(b, 'GET', `/v1/searches/${searches[0].searchId}`)).json;
      assert.deepEqual(
        search.steps.map(({ state }: { state: string }) => state),
        ['received', 'checked', 'searched', 'examined', 'answered', 'closed'],
      );
      const [candidate] = search.candidates;
      const hit = await world.call(a, 'GET', `/v1/hits/${candidate.hitId}`, undefined, justified);
      assert.equal(hit.json.side, 'source');
      assert.ok(hit.json.secondsLeft > 47 * 3600);
      const performance = (await world.call(s1, 'GET', '/v1/examiners/performance')).json.items;
      const of = (who: TestOfficer) =>
        performance.find(({ examinerId }: { examinerId: string }) => examinerId === who.officerId);
      assert.equal(of(e2).overruled, 1);
      assert.equal(of(e1).overruled, 0);

      const watched = await world.call(
        b,
        'GET',
        `/v1/searches/${searches[0].searchId}/steps?after=5&waitSeconds=25`,
      );
      assert.equal(watched.json.steps.length, 6, 'what moved on already is answered at once');
      const [from, to] = [-1, 1].map((days) =>
        new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
      );
      const figures = (await world.call(b, 'GET', `/v1/statistics?from=${from}&to=${to}`)).json;
      const today = figures.days[1];
      assert.deepEqual(
        [today.automaticSearches, today.hitsReceived, today.hitsGiven, today.recordsEnrolled],
        [1, 1, 0, 1],
      );
      assert.deepEqual(figures.flows, [{ from: 'XA', to: 'XB', hits: 1 }]);
      assert.equal((await world.call(b, 'GET', '/v1/capacity')).json.searchesUsed, 0);
      const protection = await world.officer('XA', 'data-protection-officer');
      const accesses = (await world.call(protection, 'GET', '/v1/audit/record-accesses')).json
        .items;
      const foundByB = accesses.find(
        ({ actorBureau, action }: Record<string, string>) =>
          actorBureau === 'XB' && action === 'record.found',
      );
      assert.equal(foundByB.recordCount, 1);
      const lines = await world.call(
        protection,
        'GET',
        '/v1/audit/search?onOwnRecords=true&action=hit.&actorBureau=ZZ',
      );
      assert.deepEqual(
        lines.json.items.map(({ content }: { content: { action: string } }) => content.action),
        ['hit.confirmed'],
      );

      const policy = {
        kind: 'print-to-print',
        candidateFmrMax: 1e-3,
        lightsOutFmrMax: 1e-4,
        candidatesMax: 5,
        qualityMin: 0,
        reason: 'trial of a month',
      };
      const onMarks = { ...policy, kind: 'mark-to-print' };
      const propose = (who: TestOfficer, body: object) =>
        world.call(who, 'POST', '/v1/threshold-policies', body);
      assert.equal((await propose(s1, onMarks)).json.error.code, 'request-invalid');
      assert.equal((await propose(foreign, policy)).json.error.code, 'not-allowed');
      const { policyId } = (await propose(s1, policy)).json;
      const sign = (who: TestOfficer) =>
        world.call(who, 'PUT', `/v1/threshold-policies/${policyId}/sign-off`);
      assert.equal((await sign(s1)).json.error.code, 'not-allowed');
      assert.equal((await sign(s2)).json.isActive, true);
      assert.equal((await sign(s2)).json.error.code, 'conflict');

      const known = {
        kind: 'print-to-print',
        position: 2,
        probe: base64Of(testPrintFile(17, 3)),
        reference: base64Of(testPrintFile(18, 1)),
        answer: 'exclusion',
      };
      assert.equal((await world.call(s1, 'POST', '/v1/known-answer-cases', known)).status, 201);
      await world.call(a, 'POST', '/v1/records', record('mark', 'M-2', 3), justified);
      await world.settle();
      const before = (await world.call(e1, 'GET', '/v1/examinations')).json.waiting;
      const given = await inUnfencedScope(world.hub.storage, accessOf(e1), (scope) =>
        openExaminationStore(scope, 'ZZ', () => true).take(),
      );
      assert.equal(given.waiting, before - 1, 'a known case takes one off what waits');
      const caseId = given.assigned[0]!.examinationId;
      const look = (await world.call(e1, 'GET', `/v1/examinations/${caseId}`)).json;
      assert.ok(look.pairs[0].probe.hasImage && look.pairs[0].reference.hasImage);
      const answer = await decide(e1, caseId, 'identification');
      assert.equal(answer.json.candidateOutcome, 'open');
      const after = (await world.call(s1, 'GET', '/v1/examiners/performance')).json.items;
      const e1After = after.find(
        ({ examinerId }: { examinerId: string }) => examinerId === e1.officerId,
      );
      assert.equal(e1After.known.falseIdentifications, 1);
      assert.equal(e1After.known.errorRate, 1);
    } finally {
      await world.close();
    }
  });
});
