import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, verifyPassword } from './password.ts';
import { base32, matchTotp, totpCode, totpStep } from './totp.ts';

const secret = new TextEncoder().encode('12345678901234567890');

test('totpCode() gives the values of RFC 6238, appendix B', () => {
  const vectors = [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ] as const;
  for (const [seconds, code] of vectors) {
    assert.equal(totpCode(secret, totpStep(new Date(seconds * 1000))), code);
  }
});

test('matchTotp() takes a code once, and one step of drift', () => {
  const at = new Date(1111111111_000);
  const step = totpStep(at);
  const code = totpCode(secret, step);
  assert.equal(matchTotp(secret, code, at, 0), step);
  assert.equal(matchTotp(secret, code, at, step), undefined);
  assert.equal(matchTotp(secret, totpCode(secret, step - 1), at, 0), step - 1);
  assert.equal(matchTotp(secret, totpCode(secret, step - 2), at, 0), undefined);
});

test('base32() gives the values of RFC 4648, section 10', () => {
  const vectors = { f: 'MY', fo: 'MZXQ', foo: 'MZXW6', foobar: 'MZXW6YTBOI' };
  for (const [text, encoded] of Object.entries(vectors)) {
    assert.equal(base32(new TextEncoder().encode(text)), encoded);
  }
});

test('verifyPassword() accepts the password however its letters are composed, and no other', async () => {
  const stored = await hashPassword('correct horse café');
  assert.match(stored, /^\$argon2id\$v=19\$m=65536,t=3,p=4\$/);
  assert.ok(await verifyPassword('correct horse cafe\u0301', stored));
  assert.ok(!(await verifyPassword('correct horse cafe', stored)));
  await assert.rejects(verifyPassword('x', 'plain'), TypeError);
});
