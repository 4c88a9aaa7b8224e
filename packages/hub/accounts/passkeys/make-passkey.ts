import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { passkeySchemas } from '@whorl/contract';
import type { z } from 'zod';
import { type RelyingParty, relyingPartyName } from './relying-party.ts';

type Offer = z.output<typeof passkeySchemas.passkeyOffer>;
type Credential = z.output<typeof passkeySchemas.newPasskey>['credential'];

/** Time for an officer to find a key and touch it. */
export const passkeyTimeoutMs = 300_000;

/** COSE: EdDSA, ES256, RS256, which is what authenticators have. */
const algorithms = [-8, -7, -257];

/** What the hub keeps of a new passkey. */
export interface VerifiedPasskey {
  readonly credentialId: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}

/** What a browser makes a passkey with: for this officer, at this hub, never twice on one authenticator. */
export async function passkeyOfferFor(
  { rpId }: RelyingParty,
  officer: { readonly officerId: string; readonly name: string; readonly displayName: string },
  known: readonly string[],
): Promise<Offer> {
  const options = await generateRegistrationOptions({
    rpName: relyingPartyName,
    rpID: rpId,
    userID: new Uint8Array(Buffer.from(officer.officerId)),
    userName: officer.name,
    userDisplayName: officer.displayName,
    timeout: passkeyTimeoutMs,
    supportedAlgorithmIDs: algorithms,
    // Which make of authenticator it is tells the hub nothing that it acts on.
    attestationType: 'none',
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
  });
  return options as unknown as Offer;
}

/** The passkey, or nothing where the answer is not of this challenge, origin and a verified person. */
export async function verifyNewPasskey(
  { rpId, origin }: RelyingParty,
  challenge: string,
  credential: Credential,
): Promise<VerifiedPasskey | undefined> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...credential, clientExtensionResults: {} } as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    if (!verified) return undefined;
    const { id, publicKey, counter, transports } = registrationInfo.credential;
    return { credentialId: id, publicKey, counter, transports: transports ?? [] };
  } catch {
    // The library throws for every broken rule; which one is nothing that a stranger needs to know.
    return undefined;
  }
}
