import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { describeOnDatabases } from '../testing/test-databases.ts';
import {
  openTestWorld,
  type TestAnswer,
  type TestOfficer,
  type TestWorld,
} from '../testing/test-world.ts';
import { restoreAccess } from './restore-access.ts';

const codeOf = ({ json }: TestAnswer) => json?.error?.code;

describeOnDatabases('the last administrator of a hub', (database) => {
  let world: TestWorld;
  let only: TestOfficer;
  before(async () => {
    world = await openTestWorld(database);
    only = await world.officer('ZZ', 'administrator');
  });
  after(() => world.close());

  const change = (who: TestOfficer, target: TestOfficer, body: object) =>
    world.call(who, 'PATCH', `/v1/officers/${target.officerId}`, body);

  test('is not disabled, stripped of the role or suspended, not even by themselves', async () => {
    for (const body of [{ isDisabled: true }, { roles: ['officer'] }]) {
      assert.equal(codeOf(await change(only, only, body)), 'last-administrator');
    }
    const suspend = await world.call(only, 'PATCH', '/v1/bureaus/ZZ', { isSuspended: true });
    assert.equal(codeOf(suspend), 'last-administrator');
    assert.equal((await world.call(only, 'GET', '/v1/me')).status, 200, 'nothing was done');
    const other = await world.call(only, 'PATCH', '/v1/bureaus/XA', { isSuspended: true });
    assert.equal(other.status, 200);
  });

  test('is none any more once there is another; of two who disable one another one stays', async () => {
    const second = await world.officer('ZZ', 'administrator');
    const elsewhere = await world.officer('XB', 'administrator');
    const [a, b] = await Promise.all([
      change(only, second, { isDisabled: true }),
      change(second, only, { isDisabled: true }),
    ]);
    const statuses = [a.status, b.status].toSorted();
    assert.equal(statuses[0], 200);
    assert.ok([401, 409].includes(statuses[1]!), `${statuses}`);
    const stays = a.status === 200 ? only : second;
    assert.equal(codeOf(await change(stays, stays, { isDisabled: true })), 'last-administrator');
    assert.equal((await change(stays, elsewhere, { isDisabled: true })).status, 200);
  });

  test('is let in again from the machine: with a given password and no second factor, on record', async () => {
    const { storage } = world.hub;
    await storage.transaction((db) =>
      db
        .updateTable('officer')
        .set({ sign_in_name: 'lost', is_disabled: true, totp_is_confirmed: true })
        .where('officer_id', '=', only.officerId)
        .execute(),
    );
    const named = { hubBureau: 'ZZ', signInName: 'lost', password: 'a new first password' };
    await restoreAccess(storage, named, new Date());
    const { signInName, password } = named;
    const session = await world.call(undefined, 'POST', '/v1/sessions', { signInName, password });
    assert.equal(session.json.outstanding, 'own-password');
    assert.equal(session.json.officer.hasSecondFactor, false);
    const entries = await storage.transaction((db) =>
      db.selectFrom('audit_entry').select('content').execute(),
    );
    assert.ok(entries.some(({ content }) => content.includes('officer.access-restored')));
    for (const stranger of [
      { ...named, signInName: 'nobody' },
      { ...named, hubBureau: 'XA' },
    ]) {
      await assert.rejects(restoreAccess(storage, stranger, new Date()), { code: 'not-found' });
    }
    await storage.transaction((db) =>
      db
        .updateTable('officer')
        .set({ roles: ['officer'] })
        .execute(),
    );
    await assert.rejects(restoreAccess(storage, named, new Date()), { code: 'not-found' });
  });

  test('gives no key that has ended already', async () => {
    const administrator = await world.officer('ZZ', 'administrator');
    const client = { bureauId: 'XB', name: 'g', scopes: ['mailbox.read'] };
    const body = { ...client, expiresAt: '2020-01-01T00:00:00Z' };
    const answer = await world.call(administrator, 'POST', '/v1/api-clients', body);
    assert.equal(codeOf(answer), 'request-invalid');
    assert.equal(answer.json.error.problems[0].place, 'body.expiresAt');
  });
});
