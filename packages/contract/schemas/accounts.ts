import { z } from 'zod';
import { contractLimits } from '../limits.ts';
import { bureauCode } from '../values/countries.ts';
import { clientScope, permission, role } from '../values/roles.ts';
import { identifier, moment, shortText } from '../values/text.ts';
import { invitation, link } from './directories.ts';
import { oneTimeCode } from './sign-ins.ts';

export const bureau = z.object({
  bureauId: bureauCode,
  name: shortText,
  /** Searches a day, of every kind together. */
  dailySearchesMax: z.int().min(0).max(10_000_000),
  isSuspended: z.boolean(),
  /** Images that its officers see carry who sees them, and when. */
  hasWatermarks: z.boolean(),
});
export const newBureau = z.strictObject({
  bureauId: bureauCode,
  name: shortText,
  dailySearchesMax: z.int().min(0).max(10_000_000).default(10_000),
});
export const bureauChange = z.strictObject({
  name: shortText.optional(),
  dailySearchesMax: z.int().min(0).max(10_000_000).optional(),
  isSuspended: z.boolean().optional(),
  hasWatermarks: z.boolean().optional(),
});
export const bureauParams = z.object({ bureauId: bureauCode });

export const signInName = z
  .string()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{2,63}$/);
/** NIST SP 800-63B: length is what counts; no rules of composition. */
export const newPassword = z.string().min(12).max(256);

export const officer = z.object({
  officerId: identifier,
  bureauId: bureauCode,
  signInName,
  displayName: shortText,
  roles: z.array(role),
  /** Whether somebody else set the password that counts now. */
  hasGivenPassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Whether an authenticator application is set up, and how many passkeys are. */
  hasOneTimeCode: z.boolean(),
  passkeys: z.int(),
  /** What links the account to the directory of its bureau; nothing where it has a password here. */
  directory: link.nullable(),
  isDisabled: z.boolean(),
});
/** Signs in with a password here, or at the directory of the bureau. */
const hasOneWay = ({ password, directory }: { password?: unknown; directory?: unknown }) =>
  (password === undefined) !== (directory === undefined);
export const newOfficer = z
  .strictObject({
    bureauId: bureauCode,
    signInName,
    displayName: shortText,
    roles: z.array(role).min(1).max(9),
    password: newPassword.optional(),
    directory: invitation.optional(),
  })
  .refine(hasOneWay, 'either a password or a directory is given');
export const officerChange = z.strictObject({
  displayName: shortText.optional(),
  roles: z.array(role).min(1).max(9).optional(),
  isDisabled: z.boolean().optional(),
  /** A new first password, here and not at a directory, to be changed by the officer; ends all sessions. */
  password: newPassword.optional(),
  /** Signs in at the directory from now on; password and factors here are forgotten, sessions end. */
  directory: invitation.optional(),
  /** Forgets lost second factors, passkeys too; ends all sessions of the officer. */
  removeSecondFactor: z.literal(true).optional(),
});
export const officerParams = z.object({ officerId: identifier });

/**
 * What an account has to do before its permissions count: change a password that somebody else set,
 * then set up a second factor where the hub requires one.
 */
export const accountStep = z.enum(['own-password', 'second-factor']);
export type AccountStep = z.infer<typeof accountStep>;

export const session = z.object({
  token: z.string(),
  expiresAt: moment,
  officer,
  /** What counts now: nothing as long as a step is outstanding. */
  permissions: z.array(permission),
  outstanding: accountStep.nullable(),
});
export const whoAmI = z.object({
  kind: z.enum(['officer', 'client']),
  id: identifier,
  bureauId: bureauCode,
  displayName: z.string(),
  roles: z.array(role),
  /** What counts now: nothing as long as a step is outstanding. */
  permissions: z.array(permission),
  outstanding: accountStep.nullable(),
});
export const passwordChange = z.strictObject({
  currentPassword: z.string().max(256),
  newPassword,
});
export const secondFactorOffer = z.object({
  secretBase32: z.string(),
  /** For a QR code, as authenticator applications read it. */
  otpauthUrl: z.string(),
});
export const secondFactorProof = z.strictObject({ oneTimeCode });

export const apiClient = z.object({
  clientId: identifier,
  bureauId: bureauCode,
  name: shortText,
  scopes: z.array(clientScope),
  certificateFingerprint: z.string().nullable(),
  expiresAt: moment,
  isRevoked: z.boolean(),
});
export const newApiClient = z.strictObject({
  bureauId: bureauCode,
  name: shortText,
  scopes: z.array(clientScope).min(1).max(contractLimits.pageItemsMax),
  expiresAt: moment,
  /** SHA-256 of the TLS client certificate that the key is bound to, as hexadecimal. */
  certificateFingerprint: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
/** The key is shown once and never again. */
export const createdApiClient = apiClient.extend({ key: z.string() });
export const clientParams = z.object({ clientId: identifier });
