import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { passkeySchemas } from '@whorl/contract';
import type { z } from 'zod';
import { passkeyTimeoutMs } from './make-passkey.ts';
import type { RelyingParty } from './relying-party.ts';

type Request = z.output<typeof passkeySchemas.passkeyRequest>;
type Proof = z.output<typeof passkeySchemas.passkeyProof>;

/** A passkey as it is stored. */
export interface StoredPasskey {
  readonly credential_id: string;
  readonly public_key: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** A new challenge for any of an officer's passkeys. */
export async function passkeyRequestFor(
  { rpId }: RelyingParty,
  passkeys: readonly StoredPasskey[],
): Promise<Request> {
  const options = await generateAuthenticationOptions({
    rpID: rpId,
    timeout: passkeyTimeoutMs,
    userVerification: 'required',
    allowCredentials: passkeys.map(({ credential_id, transports }) => ({
      id: credential_id,
      transports: [...transports],
    })),
  });
  return options as unknown as Request;
}

/**
 * The authenticator's count after this use, or nothing where challenge, origin, signature, the person
 * or the count is not right: a count that does not go up is that of a copy (section 7.2, step 22).
 */
export async function verifyPasskeyProof(
  { rpId, origin }: RelyingParty,
  challenge: string,
  passkey: StoredPasskey,
  proof: Proof,
): Promise<number | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...proof, clientExtensionResults: {} } as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
        transports: [...passkey.transports],
      },
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    // The library throws for every broken rule; which one is nothing that a stranger needs to know.
    return undefined;
  }
}
