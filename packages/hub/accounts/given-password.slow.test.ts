import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { permissionsOfRole, type Route, type RouteName, routeTable } from '@whorl/contract';
import { describeOnDatabases } from '../testing/test-databases.ts';
import {
  justified,
  openTestWorld,
  type TestAnswer,
  type TestOfficer,
  type TestWorld,
} from '../testing/test-world.ts';
import { createFirstAdministrator } from './first-administrator.ts';

const first = 'a first password';
const chosen = 'a password of my own';
const codeOf = ({ json }: TestAnswer) => json?.error?.code;
const open = ['whoAmI', 'changePassword', 'signOut', 'listBureaus'];
const officersRoutes = Object.entries<Route>(routeTable).filter(
  ([, { access }]) => access.kind !== 'public',
) as readonly [RouteName, Route][];

describeOnDatabases('a password that somebody else set', (database) => {
  let world: TestWorld;
  let administrator: TestOfficer;
  let officerId = '';
  before(async () => {
    world = await openTestWorld(database, { WHORL_SECOND_FACTOR: 'required' });
    administrator = await world.officer('ZZ', 'administrator');
    await world.hub.storage.transaction((db) =>
      db.updateTable('officer').set({ totp_is_confirmed: true }).execute(),
    );
    const named = { bureauId: 'XA', signInName: 'newcomer', displayName: 'N', roles: ['officer'] };
    const body = { ...named, password: first };
    const made = await world.call(administrator, 'POST', '/v1/officers', body);
    assert.equal(made.json.hasGivenPassword, true);
    officerId = made.json.officerId;
  });
  after(() => world.close());

  const signIn = (password: string) =>
    world.call(undefined, 'POST', '/v1/sessions', { signInName: 'newcomer', password });
  const as = ({ json }: TestAnswer): TestOfficer => ({ ...json.officer, token: json.token });
  const change = (who: TestOfficer, currentPassword: string, newPassword: string) =>
    world.call(who, 'PUT', '/v1/me/password', { currentPassword, newPassword });
  const reset = (password: string) =>
    world.call(administrator, 'PATCH', `/v1/officers/${officerId}`, { password });

  test('opens a session that may do nothing but change it, not even set up a factor', async () => {
    const session = await signIn(first);
    assert.deepEqual([session.json.outstanding, session.json.permissions], ['own-password', []]);
    const who = as(session);
    for (const [name, route] of officersRoutes) {
      if (open.includes(name)) continue;
      const path = route.path.replace(/:\w+/g, () => randomUUID());
      const answer = await world.call(who, route.method, path, undefined, justified);
      assert.deepEqual([answer.status, codeOf(answer)], [403, 'own-password-needed'], name);
    }
    assert.equal((await world.call(who, 'GET', '/v1/me')).json.outstanding, 'own-password');
  });

  test('is not replaced by itself, and not without being given', async () => {
    const who = as(await signIn(first));
    assert.equal(codeOf(await change(who, first, first)), 'request-invalid');
    assert.equal(codeOf(await change(who, 'something else', chosen)), 'sign-in-refused');
    assert.equal((await signIn(first)).json.outstanding, 'own-password');
  });

  test('once changed leaves the second factor, then the rights of the roles', async () => {
    const other = as(await signIn(first));
    const who = as(await signIn(first));
    assert.equal((await change(who, first, chosen)).status, 204);
    const ended = await world.call(other, 'GET', '/v1/me');
    assert.equal(codeOf(ended), 'sign-in-needed', 'other sessions end');
    const now = await world.call(who, 'GET', '/v1/me');
    assert.deepEqual([now.json.outstanding, now.json.permissions], ['second-factor', []]);
    const search = await world.call(who, 'GET', '/v1/searches', undefined, justified);
    assert.equal(codeOf(search), 'own-factor-needed');
    assert.equal((await world.call(who, 'POST', '/v1/me/second-factor')).status, 201);
    await world.hub.storage.transaction((db) =>
      db
        .updateTable('officer')
        .set({ totp_is_confirmed: true })
        .where('officer_id', '=', officerId)
        .execute(),
    );
    const complete = await world.call(who, 'GET', '/v1/me');
    assert.equal(complete.json.outstanding, null);
    assert.deepEqual(complete.json.permissions.toSorted(), permissionsOfRole.officer.toSorted());
    assert.equal(codeOf(await signIn(first)), 'sign-in-refused');
  });

  test('counts as given again after an administrator resets it', async () => {
    const removed = await world.call(administrator, 'PATCH', `/v1/officers/${officerId}`, {
      removeSecondFactor: true,
    });
    assert.equal(removed.json.hasGivenPassword, false);
    assert.equal((await reset('another first password')).json.hasGivenPassword, true);
    assert.equal((await signIn('another first password')).json.outstanding, 'own-password');
  });

  test('is not what an administrator gives the own account, whose session may have been left open', async () => {
    const path = `/v1/officers/${administrator.officerId}`;
    for (const body of [{ password: 'another first password' }, { removeSecondFactor: true }]) {
      const refused = await world.call(administrator, 'PATCH', path, body);
      assert.equal(codeOf(refused), 'request-invalid', JSON.stringify(body));
      assert.match(refused.json.error.problems[0].reason, /your own account/);
    }
    assert.equal((await world.call(administrator, 'GET', '/v1/me')).json.outstanding, null);
  });

  test('and its change are in the audit log', async () => {
    const entries = await world.hub.storage.transaction((db) =>
      db.selectFrom('audit_entry').select('content').orderBy('index').execute(),
    );
    const details = (action: string) =>
      entries
        .map(({ content }) => JSON.parse(content))
        .filter((entry) => entry.action === action)
        .map((entry) => entry.details);
    assert.deepEqual(details('officer.created'), [{ roles: 'officer', password: 'given' }]);
    assert.deepEqual(details('account.password-changed'), [{ replaced: 'given' }]);
    assert.deepEqual(details('officer.changed').at(-1), { fields: 'password' });
    assert.ok(!entries.some(({ content }) => content.includes(chosen) || content.includes(first)));
  });

  test('is that of a first administrator too, but for one who alone knows it', async () => {
    const { storage } = world.hub;
    const who = { hubBureau: 'ZZ', hubName: 'Hub', displayName: 'A', password: first };
    const isGiven = async (signInName: string, isPasswordOwn?: true) => {
      await storage.transaction((db) => db.deleteFrom('officer').execute());
      const named = { ...who, signInName, ...(isPasswordOwn ? { isPasswordOwn } : {}) };
      await createFirstAdministrator(storage, named, new Date());
      const row = await storage.transaction((db) =>
        db.selectFrom('officer').select('has_given_password').executeTakeFirstOrThrow(),
      );
      return row.has_given_password;
    };
    assert.equal(await isGiven('somebody'), true);
    assert.equal(await isGiven('somebody-else', true), false);
  });
});
