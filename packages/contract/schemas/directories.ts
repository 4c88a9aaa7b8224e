import { z } from 'zod';
import { contractLimits } from '../limits.ts';
import { bureauCode } from '../values/countries.ts';
import { moment, shortText } from '../values/text.ts';

/** The directory (OpenID provider) at which the officers of a bureau sign in. */
export const directory = z.object({
  bureauId: bureauCode,
  issuer: z.string(),
  clientId: shortText,
  /** Whether the directory must tell, by `amr` or `acr`, that a second factor was used. */
  demandsSecondFactor: z.boolean(),
  /** Values of `acr` that stand for a second factor at this directory; asked for as `acr_values`. */
  acrValues: z.array(shortText),
  changedAt: moment,
});
export const directorySetting = z.object({
  /** What the directory has to be told: where it sends officers back to, and tells of their leaving. */
  redirectUri: z.string(),
  backChannelLogoutUri: z.string(),
  directory: directory.nullable(),
});
export const newDirectory = z.strictObject({
  issuer: z.url().max(contractLimits.urlMax),
  clientId: shortText,
  /** Kept as it is where it is left out. */
  clientSecret: z.string().min(1).max(contractLimits.longTextMax).optional(),
  demandsSecondFactor: z.boolean().default(true),
  acrValues: z.array(shortText).max(16).default([]),
});

/** By what the directory's answer is known to be an officer's: its own identifier, or a proven address. */
export const invitation = z.union([
  z.strictObject({ subject: z.string().min(1).max(255) }),
  z.strictObject({ email: z.email().max(254) }),
]);
export const link = z.object({ subject: z.string().nullable(), email: z.string().nullable() });

/** A bureau whose officers sign in at their directory. */
export const directoryChoice = z.object({ bureauId: bureauCode, name: shortText });
export const beginAtDirectory = z.strictObject({ bureauId: bureauCode });
export const directoryRequest = z.object({ authorizationUrl: z.string() });
/** What the directory sent the browser back with: the query, without the question mark. */
export const finishAtDirectory = z.strictObject({
  answer: z.string().max(contractLimits.directoryAnswerMax),
});

/** Where the workstation goes on after signing out: to the directory, to leave that too. */
export const signedOut = z.object({ continueAt: z.string().nullable() });
