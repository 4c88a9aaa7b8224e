import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Access } from '../../governance/access.ts';
import { inUnfencedScope, type Scope } from '../../governance/scope.ts';
import { openKeyRing } from '../../storage/images/key-ring.ts';
import { createTestAuthenticator } from '../../testing/test-authenticator.ts';
import { describeOnDatabases, openForSuite } from '../../testing/test-databases.ts';
import { authenticate } from '../authenticate.ts';
import { createFirstAdministrator } from '../first-administrator.ts';
import { openOfficerStore } from '../officer-store.ts';
import { hashPassword } from '../password.ts';
import { beginSignIn, finishSignIn } from '../pending-sign-in.ts';
import { signIn } from '../sign-in.ts';
import type { SignInService } from '../sign-in-attempt.ts';
import { openOwnPasskeys } from './own-passkeys.ts';
import { relyingPartyOf } from './relying-party.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-passkeys-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const origin = 'https://hub.example.org';
const password = 'a long enough password';
const right = { signInName: 'admin', password };
const start = new Date('2026-01-15T09:30:00Z');
const minutes = (n: number) => new Date(start.getTime() + n * 60_000);
const unregistered = { code: 'passkey-refused' };

describeOnDatabases('passkeys', (database) => {
  const open = openForSuite(database);
  const device = createTestAuthenticator();
  let service: SignInService;
  let at = start;
  let passkey: { passkeyId: string; id: string };

  before(async () => {
    const keys = openKeyRing(join(folder, 'keys.json'));
    const storage = await open();
    const isSecondFactorRequired = false;
    const named = { hubBureau: 'ZZ', publicAddress: () => origin };
    service = { storage, keys, ...named, isSecondFactorRequired };
    const first = { hubBureau: 'ZZ', hubName: 'Hub', ...right, displayName: 'A' };
    await createFirstAdministrator(storage, { ...first, isPasswordOwn: true }, start);
  });

  const officerId = async (signInName: string): Promise<string> => {
    const row = await service.storage.transaction((db) =>
      db
        .selectFrom('officer')
        .select('officer_id')
        .where('sign_in_name', '=', signInName)
        .executeTakeFirstOrThrow(),
    );
    return row.officer_id;
  };
  const as = async <T>(signInName: string, use: (scope: Scope) => Promise<T>): Promise<T> => {
    const id = await officerId(signInName);
    const actor = { kind: 'officer', id, bureauId: 'ZZ', roles: [], permissions: [] } as const;
    const access: Access = { actor, at, justification: undefined };
    return inUnfencedScope(service.storage, access, use);
  };
  const own = <T>(
    signInName: string,
    use: (account: ReturnType<typeof openOwnPasskeys>) => Promise<T>,
  ): Promise<T> => as(signInName, (scope) => use(openOwnPasskeys(scope, relyingPartyOf(origin))));
  const register = async (signInName: string, authenticator = device, from = origin) => {
    const offer = await own(signInName, (a) => a.offer());
    const credential = authenticator.make(offer, { origin: from });
    const challenge = await own(signInName, (a) => a.takeOffer());
    const added = await own(signInName, (a) => a.add(challenge!, { name: 'my key', credential }));
    return { passkeyId: added.passkeyId, id: credential.id };
  };
  const begin = async (given = right) => {
    const { pendingToken, passkey: request } = await beginSignIn(service, given, at);
    return { pendingToken, request: request! };
  };
  /** Opens what counted failures have locked. */
  const later = () => {
    at = new Date(at.getTime() + 7_200_000);
  };

  test('a passkey made at another origin, without a verified person or for another challenge is refused', async () => {
    await assert.rejects(register('admin', device, 'https://hub.example.com'), unregistered);
    const offer = await own('admin', (a) => a.offer());
    const add = (credential: ReturnType<typeof device.make>, challenge: string) =>
      own('admin', (a) => a.add(challenge, { name: 'x', credential }));
    const unverified = device.make(offer, { origin, isUserVerified: false });
    await assert.rejects(add(unverified, offer.challenge), unregistered);
    await assert.rejects(add(device.make(offer, { origin }), 'another'), unregistered);
  });

  test('an offer is taken once, and not after its time', async () => {
    const take = () => own('admin', (a) => a.takeOffer());
    const { challenge } = await own('admin', (a) => a.offer());
    assert.equal(await take(), challenge);
    assert.equal(await take(), undefined);
    await own('admin', (a) => a.offer());
    at = minutes(6);
    assert.equal(await take(), undefined);
  });

  test('an officer with a passkey signs in with it, and no more with the password alone', async () => {
    passkey = await register('admin');
    await assert.rejects(signIn(service, right, at), { code: 'second-factor-needed' });
    const { pendingToken, request } = await begin();
    assert.deepEqual(
      request.allowCredentials.map(({ id }) => id),
      [passkey.id],
    );
    const proof = device.prove(request, passkey.id, { origin });
    const { token } = await finishSignIn(service, { pendingToken, passkey: proof }, at);
    const required = { storage: service.storage, isSecondFactorRequired: true };
    const actor = await authenticate(required, token, undefined, at);
    assert.ok(actor!.permissions.length > 0, 'a passkey is a second factor');
    const replayed = finishSignIn(service, { pendingToken, passkey: proof }, at);
    await assert.rejects(replayed, { code: 'sign-in-expired' });
  });

  test('a pending sign-in is no session, ends in five minutes, and needs its factor', async () => {
    const first = await begin();
    await assert.rejects(finishSignIn(service, { pendingToken: first.pendingToken }, at), {
      code: 'second-factor-needed',
    });
    const second = await begin();
    const proof = device.prove(second.request, passkey.id, { origin });
    const late = { pendingToken: second.pendingToken, passkey: proof };
    at = new Date(at.getTime() + 301_000);
    await assert.rejects(finishSignIn(service, late, at), { code: 'sign-in-expired' });
  });

  const refusals: Readonly<
    Record<string, (request: Awaited<ReturnType<typeof begin>>['request'], id: string) => object>
  > = {
    'the challenge of an earlier sign-in': (request, id) =>
      device.prove({ ...request, challenge: Buffer.alloc(32).toString('base64url') }, id, {
        origin,
      }),
    'another origin': (request, id) =>
      device.prove(request, id, { origin: 'https://hub.example.com' }),
    'another hub': (request, id) =>
      device.prove({ ...request, rpId: 'other.example.org' }, id, { origin }),
    'nobody verified': (request, id) =>
      device.prove(request, id, { origin, isUserVerified: false }),
    'a counter that goes back': (request, id) => device.prove(request, id, { origin, counter: 1 }),
    'an altered signature': (request, id) => {
      const proof = device.prove(request, id, { origin });
      const signature = `${proof.response.signature.slice(0, -6)}AAAAAA`;
      return { ...proof, response: { ...proof.response, signature } };
    },
  };
  for (const [name, lie] of Object.entries(refusals)) {
    test(`a proof is refused and counted with ${name}`, async () => {
      later();
      const { pendingToken, request } = await begin();
      const proof = lie(request, passkey.id) as ReturnType<typeof device.prove>;
      const before = await failures();
      await assert.rejects(finishSignIn(service, { pendingToken, passkey: proof }, at), {
        code: 'passkey-refused',
      });
      assert.equal(await failures(), before + 1);
    });
  }

  const failures = async (): Promise<number> => {
    const id = await officerId('admin');
    const row = await service.storage.transaction((db) =>
      db
        .selectFrom('officer')
        .select('failed_attempts')
        .where('officer_id', '=', id)
        .executeTakeFirstOrThrow(),
    );
    return row.failed_attempts;
  };

  test('enough of them lock the account, and the right passkey opens it again later', async () => {
    assert.ok((await failures()) >= 5);
    await assert.rejects(begin(), { code: 'account-locked' });
    later();
    const { pendingToken, request } = await begin();
    const proof = device.prove(request, passkey.id, { origin });
    await finishSignIn(service, { pendingToken, passkey: proof }, at);
    assert.equal(await failures(), 0);
  });

  test('the passkey of another officer is refused, whoever has the password', async () => {
    const other = { bureauId: 'ZZ', signInName: 'other', displayName: 'B' };
    const roles = ['officer'] as ['officer'];
    const passwordHash = await hashPassword(password);
    await as('admin', (scope) =>
      openOfficerStore(scope, 'ZZ').create({ ...other, roles }, passwordHash),
    );
    const others = await register('other');
    const { pendingToken, request } = await begin();
    const proof = device.prove(request, others.id, { origin });
    await assert.rejects(finishSignIn(service, { pendingToken, passkey: proof }, at), {
      code: 'passkey-refused',
    });
  });

  test('several are kept by name; the last factor stays until an administrator resets it', async () => {
    const second = await register('admin', createTestAuthenticator());
    const list = () => own('admin', (a) => a.list());
    const { passkeys, oneTimeCode } = await list();
    assert.equal(oneTimeCode, false);
    assert.deepEqual(
      passkeys.map(({ name, usedAt }) => [name, usedAt === null]),
      [
        ['my key', false],
        ['my key', true],
      ],
    );
    const remove = (who: string, id: string) => own(who, (a) => a.remove(id));
    await assert.rejects(remove('other', second.passkeyId), { code: 'not-found' });
    await remove('admin', passkey.passkeyId);
    await assert.rejects(remove('admin', second.passkeyId), { code: 'last-factor' });
    const id = await officerId('admin');
    const change = { removeSecondFactor: true } as const;
    const reset = (who: string) =>
      as(who, (scope) => openOfficerStore(scope, 'ZZ').change(id, change, undefined));
    await assert.rejects(reset('admin'), { code: 'request-invalid' }, 'not their own');
    const officer = await reset('other');
    assert.deepEqual([officer.hasSecondFactor, officer.passkeys], [false, 0]);
    await signIn(service, right, at);
  });

  test('all of it is in the audit log, and no challenge is', async () => {
    const entries = await service.storage.transaction((db) =>
      db.selectFrom('audit_entry').select('content').execute(),
    );
    const contents = entries.map(({ content }) => JSON.parse(content));
    const actions = new Set(contents.map(({ action }) => action));
    for (const action of ['offered', 'answered', 'added', 'removed']) {
      assert.ok(actions.has(`account.passkey-${action}`), action);
    }
    const signedIn = contents.filter(({ action }) => action === 'account.signed-in');
    assert.ok(signedIn.some(({ details }) => details.factor === 'passkey'));
    const refused = contents.filter(({ action }) => action === 'account.sign-in-refused');
    const reasons = new Set(refused.map(({ details }) => details.reason));
    for (const reason of ['passkey', 'unknown-passkey', 'expired', 'locked', 'no-factor']) {
      assert.ok(reasons.has(reason), reason);
    }
    assert.ok(!entries.some(({ content }) => content.includes('challenge')));
  });
});
