// Actors x objects x routes, generated from the contract: what one may not see looks like what does not exist.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type Route, type RouteName, routeTable } from '@whorl/contract';
import { permissionsOfRole, type Role, roles } from '../../packages/contract/values/roles.ts';
import { describeOnDatabases } from '../../packages/hub/testing/test-databases.ts';
import {
  justified,
  openTestWorld,
  type TestOfficer,
} from '../../packages/hub/testing/test-world.ts';
import { type LeakWorld, makeLeakWorld, tellSecrets } from '../leaks/leak-world.ts';
import {
  bodiesWithBureau,
  bodyOf,
  ofHubAlone,
  ownersOf,
  quietQueries,
} from '../leaks/routes-of-leaks.ts';

const routes = Object.entries<Route>(routeTable) as (readonly [RouteName, Route])[];
const parametersOf = ({ path }: Route): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!);
const headersOf = ({ isJustified }: Route) => (isJustified ? justified : {});

describeOnDatabases('the contract', (database) => {
  let made: LeakWorld;
  before(async () => {
    made = await makeLeakWorld(
      await openTestWorld(database, { WHORL_WEBHOOK_HOSTS: 'hooks.example.org' }),
    );
  });
  after(() => made.world.close());
  leakTests(() => made);
});

function leakTests(world: () => LeakWorld): void {
  test('a role may call what its permissions say, and is refused everything else', async () => {
    const { world: hub } = world();
    for (const role of roles as readonly Role[]) {
      const who = await hub.officer('ZZ', role);
      for (const [name, route] of routes) {
        if (route.access.kind !== 'permission') continue;
        const isAllowed = permissionsOfRole[role].includes(route.access.permission);
        const path = route.path.replace(/:\w+/g, () => randomUUID());
        const { status } = await hub.call(who, route.method, path, undefined, headersOf(route));
        assert.equal(status === 403, !isAllowed, `${role} ${name} ${status}`);
        const stranger = await hub.call(undefined, route.method, path);
        assert.equal(stranger.status, 401, name);
      }
    }
  });

  test('what is for officers is closed to strangers and to machines', async () => {
    const { world: hub, everyone } = world();
    const machine = everyone.find(({ token }) => token.startsWith('whorlk_'))!;
    for (const [name, route] of routes) {
      if (route.access.kind !== 'officer') continue;
      const path = route.path.replace(/:\w+/g, () => randomUUID());
      assert.equal((await hub.call(undefined, route.method, path)).status, 401, name);
      assert.equal((await hub.call(machine, route.method, path)).status, 403, name);
    }
  });

  test('a bureau that a body names is answered like one that does not exist', async () => {
    const { world: hub, everyone } = world();
    const strangers = everyone.filter(({ bureauId }) => bureauId === 'XC');
    for (const who of strangers) {
      for (const [name, make] of Object.entries(bodiesWithBureau)) {
        const { method, path } = routeTable[name as RouteName];
        const [real, none] = [
          await hub.call(who, method, path, make('XA')),
          await hub.call(who, method, path, make('QM')),
        ];
        assert.deepEqual(shape(real), shape(none), `${name} by ${who.token.slice(0, 8)}`);
        assert.ok([403, 404].includes(real.status), `${name}: ${real.status}`);
      }
    }
  });

  test('nothing that is kept from a bureau changes any answer that it gets', async () => {
    const { world: hub, everyone } = world();
    const strangers = everyone.filter(({ bureauId }) => bureauId === 'XC');
    const ask = async () => {
      const answers = new Map<string, string>();
      for (const who of strangers) {
        for (const [name, route] of routes) {
          const isQuiet =
            route.method === 'GET' || name === 'findRecords' || name === 'takeExamination';
          if (!isQuiet || parametersOf(route).length > 0 || route.access.kind === 'public')
            continue;
          for (const { query, body } of quietQueries(name)) {
            const { status, bytes } = await hub.call(
              who,
              route.method,
              `${route.path}${query ?? ''}`,
              body,
              headersOf(route),
            );
            answers.set(
              `${name} ${query ?? ''} ${JSON.stringify(body)} ${who.token}`,
              withoutRequestId(`${status} ${bytes}`),
            );
          }
        }
      }
      return answers;
    };
    const before = await ask();
    await tellSecrets(world());
    const after = await ask();
    assert.ok(before.size > 40);
    // A question that nobody gets an answer to would prove nothing.
    const answered = new Set(
      [...before]
        .filter(([, answer]) => answer.startsWith('200'))
        .map(([key]) => key.split(' ')[0]),
    );
    for (const [question] of before) {
      const name = question.split(' ')[0]!;
      assert.ok(
        answered.has(name) || ofHubAlone.has(name as RouteName),
        `${name} is not asked well`,
      );
    }
    for (const [question, answer] of before) {
      const { whole } = quietQueries.exceptions;
      const name = question.split(' ')[0]!;
      if (!whole.has(name)) assert.equal(after.get(question), answer, question);
      for (const secret of world().secrets) {
        assert.ok(!after.get(question)!.includes(secret), `${secret} in ${question}`);
      }
    }
  });

  test('an object of others is answered like one that does not exist, on every route that names it', async () => {
    const { world: hub, everyone, objects } = world();
    let asked = 0;
    for (const who of everyone) {
      for (const [name, route] of routes) {
        const parameters = parametersOf(route);
        if (parameters.length === 0) continue;
        if (parameters.every((parameter) => ownersOf(name, parameter).includes(who.bureauId)))
          continue;
        const fill = (ids: Readonly<Record<string, string>>) =>
          route.path.replace(/:(\w+)/g, (_, parameter: string) => ids[parameter]!);
        const absent = Object.fromEntries(
          parameters.map((parameter) => [
            parameter,
            parameter === 'bureauId' ? 'QM' : randomUUID(),
          ]),
        );
        const callWith = (path: string) =>
          hub.call(who, route.method, path, bodyOf(name), headersOf(route));
        for (const parameter of parameters)
          assert.ok(objects[parameter], `no ${parameter} was made`);
        const real = await callWith(fill(objects));
        const none = await callWith(fill(absent));
        assert.deepEqual(shape(real), shape(none), `${name} by ${who.bureauId}`);
        assert.ok([403, 404].includes(real.status), `${name} by ${who.bureauId}: ${real.status}`);
        asked++;
      }
    }
    assert.ok(asked > 150, `${asked} were asked`);
  });

  test('a part of an object of others is not reached through an own object', async () => {
    const { world: hub, objects, own } = world();
    const officer = own.officer as TestOfficer;
    const references = `/v1/records/${own.recordId}/references`;
    for (const [method, path, body] of [
      ['GET', `${references}/${objects['referenceId']}/image`, undefined],
      ['DELETE', `${references}/${objects['referenceId']}`, { version: 1 }],
    ] as const) {
      assert.equal((await hub.call(officer, method, path, body, justified)).status, 404, path);
    }
  });

  test('a file number and an idempotency key of another bureau are free', async () => {
    const { world: hub, own, enrolment, transaction } = world();
    const officer = own.officer as TestOfficer;
    const enrolled = await hub.call(officer, 'POST', '/v1/records', enrolment, justified);
    assert.equal(enrolled.status, 201, JSON.stringify(enrolled.json));
    const key = { ...justified, 'idempotency-key': 'SECRET-KEY' };
    const sent = await hub.call(officer, 'POST', '/v1/transactions', transaction(9), key);
    assert.equal(sent.status, 202, JSON.stringify(sent.json));
  });

  test('after all that was asked, the objects are as they were', async () => {
    const { world: hub, objects } = world();
    const { record, hit, examination } = await hub.hub.storage.transaction(async (db) => ({
      record: await db
        .selectFrom('record')
        .select(['version', 'is_contested'])
        .where('record_id', '=', objects['recordId']!)
        .executeTakeFirst(),
      hit: await db
        .selectFrom('hit')
        .select('state')
        .where('hit_id', '=', objects['hitId']!)
        .executeTakeFirst(),
      examination: await db
        .selectFrom('examination')
        .select('decision')
        .where('examination_id', '=', objects['examinationId']!)
        .executeTakeFirst(),
    }));
    assert.deepEqual(record, { version: 1, is_contested: false });
    assert.deepEqual(hit, { state: 'awaiting-release' });
    assert.deepEqual(examination, { decision: null });
  });
}

function shape({ status, bytes, json }: { status: number; bytes: Buffer; json: unknown }): string {
  const text = json === undefined ? bytes.toString('hex') : JSON.stringify(json);
  return withoutRequestId(`${status} ${text}`);
}

function withoutRequestId(answer: string): string {
  return answer.replace(/"requestId":"[^"]*"/, '');
}
