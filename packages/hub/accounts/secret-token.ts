import { createHash, randomBytes } from 'node:crypto';

/** Sessions and keys look different, so that a leaked one can be told by scanners. */
export const sessionPrefix = 'whorls_';
export const keyPrefix = 'whorlk_';
export const pendingPrefix = 'whorlp_';

/** 256 random bits; only the hash is stored. */
export function newSecretToken(prefix: string): {
  readonly token: string;
  readonly hash: Uint8Array;
} {
  const token = `${prefix}${randomBytes(32).toString('base64url')}`;
  return { token, hash: hashSecretToken(token) };
}

export function hashSecretToken(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
