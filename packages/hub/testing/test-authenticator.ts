import {
  createHash,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign as signBytes,
} from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** What a browser sees and an authenticator does; every part can be told to lie. */
export interface TestAuthenticatorSettings {
  readonly origin: string;
  readonly isUserVerified?: boolean;
  /** Signatures that the authenticator says it made. */
  readonly counter?: number;
}

const flagPresent = 0x01;
const flagVerified = 0x04;
const flagCredential = 0x40;
const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

/** An authenticator in memory, ES256, for tests (Web Authentication Level 3, section 6). */
export function createTestAuthenticator() {
  const keys = new Map<string, KeyObject>();
  let signatures = 0;
  const clientData = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const head = (rpId: string, flags: number, counter: number) => {
    const bytes = Buffer.alloc(37);
    sha256(rpId).copy(bytes);
    bytes[32] = flags;
    bytes.writeUInt32BE(counter, 33);
    return bytes;
  };
  return {
    /** Makes a passkey, as navigator.credentials.create() does. */
    make(
      offer: { readonly challenge: string; readonly rp: { readonly id: string } },
      { origin, isUserVerified = true, counter = signatures }: TestAuthenticatorSettings,
    ) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string };
      const id = randomBytes(16);
      keys.set(encode(id), privateKey);
      // RFC 9053: key type EC2, ES256, P-256, then the point.
      const key = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]);
      const flags = flagPresent | flagCredential | (isUserVerified ? flagVerified : 0);
      const authData = Buffer.concat([
        head(offer.rp.id, flags, counter),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        isoCBOR.encode(key),
      ]);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', new Uint8Array(authData)],
      ]);
      return {
        id: encode(id),
        rawId: encode(id),
        type: 'public-key' as const,
        response: {
          clientDataJSON: encode(clientData('webauthn.create', offer.challenge, origin)),
          attestationObject: encode(
            isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0]),
          ),
          transports: ['internal'],
        },
      };
    },

    /** Signs a challenge with one of its passkeys, as navigator.credentials.get() does. */
    prove(
      request: { readonly challenge: string; readonly rpId: string },
      id: string,
      { origin, isUserVerified = true, counter = ++signatures }: TestAuthenticatorSettings,
    ) {
      const flags = flagPresent | (isUserVerified ? flagVerified : 0);
      const authData = head(request.rpId, flags, counter);
      const data = clientData('webauthn.get', request.challenge, origin);
      const signed = Buffer.concat([authData, sha256(data)]);
      return {
        id,
        rawId: id,
        type: 'public-key' as const,
        response: {
          clientDataJSON: encode(data),
          authenticatorData: encode(authData),
          signature: encode(signBytes('sha256', signed, keys.get(id)!)),
        },
      };
    },
  };
}
