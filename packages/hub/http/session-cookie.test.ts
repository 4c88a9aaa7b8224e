import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sessionCookieOf, sessionTokenOf } from './session-cookie.ts';

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
  assert.match(sessionCookieOf('signOut', own, undefined, false)!, /Max-Age=0/);
  assert.equal(sessionCookieOf('signIn', headers({}), session, true), undefined);
  assert.equal(sessionCookieOf('listHits', own, { items: [] }, true), undefined);
});
