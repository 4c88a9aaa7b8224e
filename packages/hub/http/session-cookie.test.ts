import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pendingTokenOf, sessionCookieOf, sessionTokenOf } from './session-cookie.ts';

const headers =
  (given: Readonly<Record<string, string>>) =>
  (name: string): string | undefined =>
    given[name];
const cookie = 'other=1; whorl-session=whorls_abc-1; more=2';

test('sessionTokenOf() takes the cookie only from the workstation itself', () => {
  assert.equal(sessionTokenOf(headers({ cookie })), undefined);
  const own = headers({ cookie, 'whorl-client': 'workstation' });
  assert.equal(sessionTokenOf(own), 'whorls_abc-1');
  const forged = headers({ cookie, 'whorl-client': 'a page of somebody' });
  assert.equal(sessionTokenOf(forged), undefined);
});

test('sessionTokenOf() prefers the bearer token', () => {
  const both = { cookie, 'whorl-client': 'workstation', authorization: 'Bearer other' };
  assert.equal(sessionTokenOf(headers(both)), 'other');
});

test('sessionCookieOf() sets a cookie that no script reads and no other site sends', () => {
  const own = headers({ 'whorl-client': 'workstation' });
  const session = { token: 'whorls_t', expiresAt: '2026-01-01T12:00:00Z' };
  const set = sessionCookieOf('signIn', own, session, true)!;
  for (const part of ['whorl-session=whorls_t', 'HttpOnly', 'SameSite=Strict', 'Secure']) {
    assert.ok(set.includes(part), part);
  }
  assert.match(sessionCookieOf('finishAtDirectory', own, session, true)!, /^whorl-session=/);
  assert.match(sessionCookieOf('signOut', own, undefined, false)!, /Max-Age=0/);
  assert.equal(sessionCookieOf('signIn', headers({}), session, true), undefined);
  assert.equal(sessionCookieOf('listHits', own, { items: [] }, true), undefined);
});

test('pendingTokenOf() is of the browser that began at a directory, and no session', () => {
  const own = headers({ 'whorl-client': 'workstation' });
  const set = sessionCookieOf('beginAtDirectory', own, { pendingToken: 'whorlp_t' }, true)!;
  assert.match(set, /^whorl-directory=whorlp_t; HttpOnly; SameSite=Strict; .*Secure; Max-Age=600$/);
  const back = { 'whorl-client': 'workstation', cookie: 'whorl-directory=whorlp_t' };
  assert.equal(pendingTokenOf(headers(back)), 'whorlp_t');
  assert.equal(pendingTokenOf(headers({ cookie: back.cookie })), undefined);
  assert.equal(sessionTokenOf(headers(back)), undefined);
});
