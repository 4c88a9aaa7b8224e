import { z } from 'zod';
import { contractLimits } from '../limits.ts';
import { identifier, moment, shortText } from '../values/text.ts';

/** Bytes as WebAuthn writes them into JSON (Web Authentication Level 3, section 5.1). */
const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(contractLimits.webAuthnTextMax);
const descriptor = z.object({
  id: base64url,
  type: z.literal('public-key'),
  transports: z.array(z.string().max(32)).max(8).optional(),
});

export const passkey = z.object({
  passkeyId: identifier,
  /** What the officer calls it. */
  name: shortText,
  createdAt: moment,
  usedAt: moment.nullable(),
});
export const passkeyParams = z.object({ passkeyId: identifier });

/** The second factors of an account. */
export const ownFactors = z.object({
  oneTimeCode: z.boolean(),
  passkeys: z.array(passkey),
  /** The account signs in at the directory of its bureau, which asks for factors itself. */
  isOfDirectory: z.boolean(),
});

/** What a browser is asked for a new passkey with: PublicKeyCredentialCreationOptionsJSON. */
export const passkeyOffer = z.object({
  challenge: base64url,
  timeout: z.int(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: base64url, name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.int() })),
  excludeCredentials: z.array(descriptor),
  authenticatorSelection: z.object({
    residentKey: z.enum(['discouraged', 'preferred', 'required']),
    requireResidentKey: z.boolean(),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
});
/** The browser's answer: RegistrationResponseJSON. */
export const newPasskey = z.strictObject({
  name: shortText,
  credential: z.object({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(z.string().max(32)).max(8).optional(),
    }),
  }),
});

/** What a browser is asked for a passkey with: PublicKeyCredentialRequestOptionsJSON. */
export const passkeyRequest = z.object({
  challenge: base64url,
  timeout: z.int(),
  rpId: z.string(),
  allowCredentials: z.array(descriptor),
  userVerification: z.literal('required'),
});
/** The browser's answer: AuthenticationResponseJSON. */
export const passkeyProof = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});
