import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { inUnfencedScope } from '../governance/scope.ts';
import type { HubError } from '../hub-error.ts';
import { openKeyRing } from '../storage/images/key-ring.ts';
import { openPgliteInMemory } from '../testing/pglite-in-memory.ts';
import { authenticate } from './authenticate.ts';
import { createFirstAdministrator } from './first-administrator.ts';
import { openOwnAccount } from './own-account.ts';
import { accountHandlers } from './routes.ts';
import { signIn } from './sign-in.ts';
import { totpCode, totpStep } from './totp.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-accounts-'));
const keys = openKeyRing(join(folder, 'keys.json'));
const storage = await openPgliteInMemory();
after(async () => {
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});
const publicAddress = () => 'https://hub.example.org';
const named = { hubBureau: 'ZZ', publicAddress };
const service = { storage, keys, ...named, isSecondFactorRequired: false };
const start = new Date('2026-01-15T09:30:00Z');
const minutes = (n: number) => new Date(start.getTime() + n * 60_000);
const password = 'a long enough password';
const right = { signInName: 'admin', password };
const wrong = { signInName: 'admin', password: 'another password' };
const codeOf = (error: unknown) => (error as HubError).code;
const who = (token: string, at: Date, isSecondFactorRequired = false) =>
  authenticate({ storage, isSecondFactorRequired }, token, undefined, at);

test('createFirstAdministrator() makes one, and refuses a second', async () => {
  const first = {
    hubBureau: 'ZZ',
    hubName: 'Hub',
    signInName: 'admin',
    displayName: 'A',
    password,
    isPasswordOwn: true,
  };
  await createFirstAdministrator(storage, first, start);
  await assert.rejects(createFirstAdministrator(storage, first, start), { code: 'already-exists' });
});

test('signIn() gives a session that ends when idle, and whose token is not stored', async () => {
  const { token } = await signIn(service, right, start);
  const actor = await who(token, minutes(10));
  assert.deepEqual(actor?.permissions.toSorted(), ['accounts.manage', 'operations.read']);
  assert.equal(await who(`${token}x`, minutes(10)), undefined);
  assert.equal(await who(token, minutes(41)), undefined);
  const rows = await storage.transaction((db) => db.selectFrom('session').selectAll().execute());
  assert.ok(!JSON.stringify(rows).includes(token.slice(8)));
});

test('an officer without a second factor may do nothing but set one up, where it is required', async () => {
  const { token } = await signIn(service, right, minutes(50));
  const actor = await who(token, minutes(51), true);
  assert.deepEqual(actor?.permissions, []);
});

test('five wrong passwords lock the account, even for the right one, and longer each time', async () => {
  for (let i = 0; i < 5; i++) {
    await assert.rejects(signIn(service, wrong, minutes(100)), { code: 'sign-in-refused' });
  }
  const locked = await signIn(service, right, minutes(100)).catch((error: HubError) => error);
  assert.equal(codeOf(locked), 'account-locked');
  assert.equal((locked as HubError).retryAfterSeconds, 60);
  await assert.rejects(signIn(service, wrong, minutes(102)), { code: 'sign-in-refused' });
  await assert.rejects(signIn(service, right, minutes(103)), { code: 'account-locked' });
  await signIn(service, right, minutes(105));
});

test('an unknown name is refused like a wrong password', async () => {
  const unknown = { signInName: 'nobody', password };
  await assert.rejects(signIn(service, unknown, minutes(106)), { code: 'sign-in-refused' });
});

test('a confirmed second factor is demanded, and each code counts once', async () => {
  const { token } = await signIn(service, right, minutes(110));
  const actor = (await who(token, minutes(110)))!;
  const own = <T>(at: Date, use: (account: ReturnType<typeof openOwnAccount>) => Promise<T>) =>
    inUnfencedScope(storage, { actor, at, justification: undefined }, (scope) =>
      use(openOwnAccount(scope, keys)),
    );
  await own(minutes(110), (account) => account.offerSecondFactor());
  const row = await storage.transaction((db) =>
    db.selectFrom('officer').selectAll().executeTakeFirstOrThrow(),
  );
  const secret = keys.open(row.totp_secret!, `totp/${row.officer_id}`);
  const code = (at: Date) => totpCode(secret, totpStep(at));
  await assert.rejects(
    own(minutes(110), (a) => a.confirmSecondFactor('000000')),
    {
      code: 'sign-in-refused',
    },
  );
  await own(minutes(110), (account) => account.confirmSecondFactor(code(minutes(110))));
  await assert.rejects(signIn(service, right, minutes(112)), { code: 'second-factor-needed' });
  const complete = { ...right, oneTimeCode: code(minutes(112)) };
  await signIn(service, complete, minutes(112));
  await assert.rejects(signIn(service, complete, minutes(112)), { code: 'sign-in-refused' });
});

test('every attempt to sign in is in the audit log', async () => {
  const entries = await storage.transaction((db) =>
    db.selectFrom('audit_entry').select('content').execute(),
  );
  const actions = entries.map(({ content }) => JSON.parse(content).action);
  assert.equal(actions.filter((action) => action === 'account.signed-in').length, 5);
  assert.equal(actions.filter((action) => action === 'account.sign-in-refused').length, 11);
  assert.ok(!entries.some(({ content }) => content.includes('password ')));
});

test('a session is no place to guess the password: wrong ones lock the account as at the door', async () => {
  const officer = await storage.transaction((db) =>
    db.selectFrom('officer').select('officer_id').executeTakeFirstOrThrow(),
  );
  const id = officer.officer_id;
  const actor = { kind: 'officer', id, bureauId: 'ZZ', roles: [], permissions: [] } as const;
  const { changePassword } = accountHandlers(service);
  const change = (currentPassword: string, at: Date) =>
    changePassword({
      access: { actor, at },
      body: { currentPassword, newPassword: 'another long password' },
    } as unknown as Parameters<typeof changePassword>[0]);
  const codes: string[] = [];
  for (let i = 0; i < 6; i++) {
    codes.push(codeOf(await change('a guess', minutes(1_000)).catch((error) => error)));
  }
  assert.deepEqual([codes[0], codes.at(-1)], ['sign-in-refused', 'account-locked']);
  await assert.rejects(change(password, minutes(1_000)), { code: 'account-locked' });
  await change(password, minutes(1_100));
  await assert.rejects(change(password, minutes(1_101)), { code: 'sign-in-refused' });
});
