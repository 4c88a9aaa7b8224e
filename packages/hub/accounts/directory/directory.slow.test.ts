import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { describeOnDatabases } from '../../testing/test-databases.ts';
import {
  codeOf,
  type DirectoryWorld,
  openDirectoryWorld,
} from '../../testing/test-directory-world.ts';
import { tellsOfSecondFactor } from './second-factor-told.ts';

const mfa = { amr: ['pwd', 'otp'] };
const people = [
  { sub: 'invited-by-subject', ...mfa, sid: 'session-1' },
  { sub: 'invited-by-email', email: 'A.Keller@XA.example', email_verified: true, ...mfa },
  { sub: 'unproven', email: 'b.moreau@xa.example', email_verified: false, ...mfa },
  { sub: 'nobody-invited', email: 'stranger@xa.example', email_verified: true, ...mfa },
  { sub: 'password-only', amr: ['pwd'] },
  { sub: 'silent' },
];

describeOnDatabases('a bureau’s directory', (database) => {
  let scene: DirectoryWorld;
  before(async () => {
    scene = await openDirectoryWorld(database, people);
  });
  after(() => scene.stop());

  test('nobody is invited to a directory that is not set, and nothing is offered', async () => {
    assert.equal(codeOf(await scene.invite('too.early', { subject: 'x' })), 'directory-missing');
    const none = await scene.world.call(undefined, 'GET', '/v1/directories');
    assert.deepEqual(none.json.items, []);
    const begun = { bureauId: 'XA' };
    const answer = await scene.world.call(undefined, 'POST', '/v1/directory-sign-ins', begun);
    assert.equal(codeOf(answer), 'not-found');
  });

  test('an administrator sets one that answers, and is told of one that does not', async () => {
    const silent = await scene.set({ issuer: 'http://localhost:1' });
    assert.match(JSON.stringify(silent.json), /does not answer/);
    const inside = await scene.set({ issuer: 'https://10.0.0.1' });
    assert.match(JSON.stringify(inside.json), /WHORL_DIRECTORY_HOSTS/);
    assert.equal(codeOf(await scene.set({ clientSecret: undefined })), 'request-invalid');
    const done = await scene.set();
    assert.equal(done.status, 200, JSON.stringify(done.json));
    assert.match(done.json.redirectUri, /^http:\/\/localhost:\d+\/directory$/);
    assert.ok(!JSON.stringify(done.json).includes(scene.directory.clientSecret));
    assert.equal((await scene.set({ clientSecret: undefined })).status, 200, 'the secret is kept');
    const offered = await scene.world.call(undefined, 'GET', '/v1/directories');
    assert.deepEqual(offered.json.items, [{ bureauId: 'XA', name: 'Bureau XA' }]);
  });

  test('an administrator of a bureau sets its own and no other, and cannot ask for less', async () => {
    const own = await scene.officer('XA', 'administrator');
    assert.equal((await scene.set({}, own)).status, 200);
    assert.equal((await scene.set({}, own, 'XB')).status, 404);
    assert.equal((await scene.set({ demandsSecondFactor: false }, own)).status, 403);
  });

  test('the secret is sealed in the database', async () => {
    const row = await scene.world.hub.storage.transaction((db) =>
      db.selectFrom('directory').selectAll().executeTakeFirstOrThrow(),
    );
    const bytes = Buffer.from(row.client_secret);
    assert.ok(!bytes.includes(scene.directory.clientSecret));
  });

  test('an officer invited by subject or proven e-mail comes in, and has every right of the roles', async () => {
    assert.equal((await scene.invite('by.subject', { subject: 'invited-by-subject' })).status, 201);
    assert.equal((await scene.invite('by.email', { email: 'a.keller@xa.example' })).status, 201);
    const taken = await scene.invite('again', { email: 'A.KELLER@xa.example' });
    assert.equal(codeOf(taken), 'already-exists');
    for (const sub of ['invited-by-subject', 'invited-by-email', 'invited-by-email']) {
      const session = await scene.signIn(sub);
      assert.equal(session.status, 201, JSON.stringify(session.json));
      const who = { officerId: '', bureauId: 'XA', token: session.json.token };
      const me = await scene.world.call(who, 'GET', '/v1/me');
      assert.ok(me.json.permissions.length > 0, 'the directory’s second factor counts');
      assert.equal(session.json.officer.directory.subject, sub);
    }
  });

  test('whom nobody invited, or whose address is unproven, stays out and learns what to ask for', async () => {
    await scene.invite('unproven', { email: 'b.moreau@xa.example' });
    const stranger = await scene.signIn('nobody-invited');
    assert.equal(stranger.status, 403);
    assert.equal(codeOf(stranger), 'directory-stranger');
    assert.match(JSON.stringify(stranger.json), /stranger@xa\.example/);
    assert.equal(codeOf(await scene.signIn('unproven')), 'directory-stranger');
    const officers = await scene.world.call(scene.administrator, 'GET', '/v1/officers?limit=200');
    const names = officers.json.items.map((item: { signInName: string }) => item.signInName);
    assert.ok(!names.includes('nobody-invited'), 'the directory makes no accounts');
  });

  test('a second factor has to be told of, unless the hub’s administrator trusts the directory', async () => {
    await scene.invite('weak', { subject: 'password-only' });
    await scene.invite('silent', { subject: 'silent' });
    for (const sub of ['password-only', 'silent']) {
      assert.equal(codeOf(await scene.signIn(sub)), 'directory-factor-missing');
    }
    await scene.set({ demandsSecondFactor: false });
    assert.equal((await scene.signIn('silent')).status, 201);
    await scene.set();
  });

  test('there is no password of an officer of a directory, and no guess locks the account', async () => {
    const guess = { signInName: 'by.subject', password: '' };
    for (let i = 0; i < 6; i++) {
      const answer = await scene.world.call(undefined, 'POST', '/v1/sessions', guess);
      assert.equal(codeOf(answer), 'sign-in-refused');
    }
    assert.equal((await scene.signIn('invited-by-subject')).status, 201);
  });

  test('a subject is somebody else at another issuer, and the sessions of the one before end', async () => {
    const session = (await scene.signIn('invited-by-subject')).json;
    const { other } = scene;
    assert.equal((await scene.set({ issuer: other.issuer })).status, 200);
    const who = { officerId: '', bureauId: 'XA', token: session.token };
    assert.equal((await scene.world.call(who, 'GET', '/v1/me')).status, 401);
    assert.equal(codeOf(await scene.signIn('invited-by-subject', other)), 'directory-stranger');
    assert.equal(
      (await scene.signIn('invited-by-email', other)).status,
      201,
      'the proven address counts again',
    );
    await scene.set();
    const { items } = (await scene.world.call(scene.administrator, 'GET', '/v1/officers?limit=200'))
      .json;
    const { officerId } = items.find(
      ({ signInName }: { signInName: string }) => signInName === 'by.subject',
    );
    const again = { directory: { subject: 'invited-by-subject' } };
    await scene.world.call(scene.administrator, 'PATCH', `/v1/officers/${officerId}`, again);
  });

  test('a disabled officer and a removed directory let nobody in', async () => {
    const list = await scene.world.call(scene.administrator, 'GET', '/v1/officers?limit=200');
    const officer = (name: string) =>
      list.json.items.find((item: { signInName: string }) => item.signInName === name);
    const path = `/v1/officers/${officer('by.subject').officerId}`;
    await scene.world.call(scene.administrator, 'PATCH', path, { isDisabled: true });
    assert.equal(codeOf(await scene.signIn('invited-by-subject')), 'directory-stranger');
    await scene.world.call(scene.administrator, 'PATCH', path, { isDisabled: false });
    const session = (await scene.signIn('invited-by-subject')).json;

    const gone = await scene.world.call(scene.administrator, 'DELETE', '/v1/bureaus/XA/directory');
    assert.equal(gone.status, 204);
    const who = { officerId: '', bureauId: 'XA', token: session.token };
    assert.equal((await scene.world.call(who, 'GET', '/v1/me')).status, 401);
    const password = 'a long enough password';
    const back = await scene.world.call(scene.administrator, 'PATCH', path, { password });
    assert.equal(back.json.directory, null);
    const body = { signInName: 'by.subject', password };
    const signedIn = await scene.world.call(undefined, 'POST', '/v1/sessions', body);
    assert.equal(signedIn.status, 201);
  });

  test('all of it is in the audit log, and no secret, code or address is', async () => {
    const contents = await scene.log();
    const actions = new Set(contents.map(({ action }) => action));
    for (const action of [
      'directory.set',
      'directory.removed',
      'account.directory-linked',
      'account.directory-answered',
    ]) {
      assert.ok(actions.has(action), action);
    }
    const refused = contents.filter(({ action }) => action === 'account.sign-in-refused');
    const reasons = new Set(refused.map(({ details }) => details?.['reason']));
    for (const reason of ['uninvited', 'no-factor', 'disabled']) {
      assert.ok(reasons.has(reason), reason);
    }
    const text = JSON.stringify(contents);
    for (const secret of [scene.directory.clientSecret, 'keller', 'stranger@']) {
      assert.ok(!text.toLowerCase().includes(secret), secret);
    }
  });
});

test('tellsOfSecondFactor() takes what tells of two factors, and no silence', () => {
  const yes = [
    { amr: ['mfa'] },
    { amr: ['pwd', 'otp'] },
    { amr: ['pin', 'hwk'] },
    { acr: 'urn:two', amr: ['pwd'] },
  ];
  const no = [{}, { amr: ['pwd'] }, { amr: ['otp'] }, { amr: 'mfa' }, { acr: 'urn:one' }];
  for (const claims of yes) assert.ok(tellsOfSecondFactor(claims, ['urn:two']), `${claims.amr}`);
  for (const claims of no) assert.ok(!tellsOfSecondFactor(claims, ['urn:two']), `${claims}`);
});
