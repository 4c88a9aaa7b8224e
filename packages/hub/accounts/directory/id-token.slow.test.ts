import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { describeOnDatabases } from '../../testing/test-databases.ts';
import {
  codeOf,
  type DirectoryWorld,
  openDirectoryWorld,
} from '../../testing/test-directory-world.ts';

const people = [{ sub: 'invited-by-subject', amr: ['mfa'], sid: 'session-1' }];

describeOnDatabases('the answer of a directory', (database) => {
  let scene: DirectoryWorld;
  before(async () => {
    scene = await openDirectoryWorld(database, people);
    await scene.set();
    await scene.invite('by.subject', { subject: 'invited-by-subject' });
  });
  after(() => scene.stop());

  const lies = {
    'a wrong nonce': { claims: { nonce: 'another' }, cause: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED' },
    'no nonce': { claims: { nonce: undefined }, cause: 'OAUTH_INVALID_RESPONSE' },
    'another audience': {
      claims: { aud: 'another client' },
      cause: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
    },
    'another issuer': {
      claims: { iss: 'https://login.example.org' },
      cause: 'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
    },
    'an expired token': {
      claims: { exp: Math.floor(Date.now() / 1000) - 3_600 },
      cause: 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
    },
    'a stranger’s key': { isOfStranger: true, cause: 'OAUTH_INVALID_RESPONSE' },
  };
  for (const [name, { cause, ...lie }] of Object.entries(lies)) {
    test(`an ID token with ${name} is refused`, async () => {
      scene.directory.lieNext(lie);
      const answer = await scene.signIn('invited-by-subject');
      assert.equal(codeOf(answer), 'directory-refused', JSON.stringify(answer.json));
      assert.equal((await scene.log()).at(-1)!.details?.['cause'], cause);
    });
  }

  test('a code, a state and what was begun count once, and only for the browser that began', async () => {
    const first = await scene.begin();
    const back = await scene.directory.signIn(first.url, 'invited-by-subject');
    const answer = back.search.slice(1);
    const second = await scene.begin();
    assert.equal(codeOf(await scene.finish(answer, second.cookie)), 'directory-refused', 'state');
    assert.equal(codeOf(await scene.finish(answer, '')), 'sign-in-expired', 'no cookie');
    assert.equal((await scene.finish(answer, first.cookie)).status, 201);
    assert.equal(codeOf(await scene.finish(answer, first.cookie)), 'sign-in-expired', 'replayed');
    // The code alone, brought into a sign-in of one's own: the directory knows it no more.
    const third = await scene.begin();
    const state = new URL(third.url).searchParams.get('state')!;
    const replayed = new URLSearchParams({ code: back.searchParams.get('code')!, state });
    assert.equal(codeOf(await scene.finish(`${replayed}`, third.cookie)), 'directory-refused');
  });

  test('whoever cancels at the directory is told to begin again', async () => {
    const { url, cookie } = await scene.begin();
    const state = new URL(url).searchParams.get('state')!;
    const answer = new URLSearchParams({ error: 'access_denied', state });
    assert.equal(codeOf(await scene.finish(`${answer}`, cookie)), 'directory-refused');
  });

  test('leaving here says where to leave there, and leaving there ends the session here', async () => {
    const session = (await scene.signIn('invited-by-subject')).json;
    const who = { officerId: '', bureauId: 'XA', token: session.token };
    const isIn = async () => (await scene.world.call(who, 'GET', '/v1/me')).status === 200;
    const leave = async (token: string) => {
      const response = await fetch(`${scene.world.hub.address}/v1/directory-sign-outs`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ logout_token: token }),
      });
      return response.status;
    };
    const sid = { sid: 'session-1' };
    assert.equal(await leave(await scene.directory.logoutToken(sid, true)), 400, 'a stranger’s');
    assert.equal(await leave(await scene.directory.logoutToken({ ...sid, nonce: 'x' })), 400);
    assert.equal(await leave('nonsense'), 400);
    assert.equal(await isIn(), true);
    assert.equal(await leave(await scene.directory.logoutToken(sid)), 204);
    assert.equal(await isIn(), false);

    const again = (await scene.signIn('invited-by-subject')).json;
    const out = await scene.world.call(
      { ...who, token: again.token },
      'DELETE',
      '/v1/sessions/current',
    );
    assert.match(out.json.continueAt, new RegExp(`^${scene.directory.issuer}/leave\\?`));
  });
});
