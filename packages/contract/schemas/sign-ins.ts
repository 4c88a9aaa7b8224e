import { z } from 'zod';
import { moment } from '../values/text.ts';
import { passkeyProof, passkeyRequest } from './passkeys.ts';

/** Of an authenticator application. */
export const oneTimeCode = z.string().regex(/^\d{6}$/);
const name = z.string().toLowerCase().max(64);
const password = z.string().max(256);

/** In one step: for those who have no second factor, or a one-time code at hand. */
export const signIn = z.strictObject({
  signInName: name,
  password,
  oneTimeCode: oneTimeCode.optional(),
});

/** The first of two steps. */
export const beginSignIn = z.strictObject({ signInName: name, password });
export const pendingSignIn = z.object({
  /** Stands for the password that was right; counts once, and not for long. */
  pendingToken: z.string(),
  expiresAt: moment,
  /** Which second factors the account has; none, and the sign-in is finished without. */
  oneTimeCode: z.boolean(),
  passkey: passkeyRequest.nullable(),
});
/** The second: one of the factors that the first step named. */
export const finishSignIn = z.strictObject({
  pendingToken: z.string().max(100),
  oneTimeCode: oneTimeCode.optional(),
  passkey: passkeyProof.optional(),
});
