import { z } from 'zod';

interface ErrorDefinition {
  readonly status: number;
  /** What the receiver can do about it; `messageKey` of the response is `errors.<code>`. */
  readonly remedy: string;
}

/** Every error that the hub answers with. The code is stable; the words may change. */
export const errorTable = {
  'request-invalid': { status: 400, remedy: 'Correct the named fields and send it again.' },
  'justification-missing': {
    status: 400,
    remedy: 'State purpose, offence, and a case or a legal basis in the request headers.',
  },
  'transaction-unreadable': { status: 400, remedy: 'Export the file again and send it.' },
  'sign-in-needed': { status: 401, remedy: 'Sign in, or send a valid key.' },
  'sign-in-refused': { status: 401, remedy: 'Check name, password and one-time code.' },
  'second-factor-needed': {
    status: 401,
    remedy: 'Send the one-time code too, or begin the sign-in and finish it with a passkey.',
  },
  'sign-in-expired': {
    status: 401,
    remedy: 'It took too long, or was used already: begin again.',
  },
  'passkey-refused': {
    status: 401,
    remedy: 'Use a passkey that was set up for this account, at the address of this hub.',
  },
  'directory-refused': {
    status: 401,
    remedy:
      'The directory gave no valid answer: begin again, and tell your administrator if it stays.',
  },
  'directory-stranger': {
    status: 403,
    remedy: 'Have your administrator invite you by the subject or e-mail address that is named.',
  },
  'directory-factor-missing': {
    status: 403,
    remedy: 'Sign in at your directory with a second factor, and begin again.',
  },
  'directory-unreachable': {
    status: 502,
    remedy: 'Try again in a minute; if it stays, have the directory and its address checked.',
  },
  'directory-missing': {
    status: 409,
    remedy: 'Set the directory of the bureau first, or give a password.',
  },
  'account-locked': { status: 429, remedy: 'Wait as long as Retry-After says.' },
  'not-allowed': { status: 403, remedy: 'Ask your administrator for a role that may do this.' },
  'own-password-needed': {
    status: 403,
    remedy: 'Somebody else set your password: change it first (PUT /v1/me/password, My account).',
  },
  'own-factor-needed': {
    status: 403,
    remedy: 'Set up a passkey or a one-time code first (My account, or POST /v1/me/second-factor).',
  },
  'not-found': {
    status: 404,
    remedy: 'Check the identifier. What you may not see is answered in the same way.',
  },
  'method-not-allowed': { status: 405, remedy: 'See /openapi.json for the methods of this path.' },
  conflict: { status: 409, remedy: 'Fetch the present state and decide again.' },
  'idempotency-conflict': {
    status: 409,
    remedy: 'This idempotency key was used for another content: use a new key.',
  },
  'last-factor': {
    status: 409,
    remedy: 'Set up another second factor first; an administrator can reset all of them.',
  },
  'last-administrator': {
    status: 409,
    remedy:
      'Make another officer of the hub’s bureau an administrator first: nobody else could let anybody in.',
  },
  'already-exists': { status: 409, remedy: 'Use the record that exists, or another reference.' },
  'body-too-large': { status: 413, remedy: 'Send less; the limit is stated in /openapi.json.' },
  'request-too-slow': {
    status: 408,
    remedy: 'Send the whole request within a minute, its headers within ten seconds.',
  },
  'headers-too-large': { status: 431, remedy: 'Send a shorter address and fewer headers.' },
  'media-type-unsupported': { status: 415, remedy: 'Send one of the media types of the route.' },
  'quality-insufficient': { status: 422, remedy: 'Capture the prints again; reasons are given.' },
  'rate-exceeded': { status: 429, remedy: 'Wait as long as Retry-After says.' },
  'daily-capacity-reached': {
    status: 429,
    remedy: 'Your bureau has used its searches for today; Retry-After says when the next begin.',
  },
  overloaded: { status: 503, remedy: 'Wait as long as Retry-After says and send it again.' },
  'database-unreachable': {
    status: 503,
    remedy:
      'Wait as long as Retry-After says, and look whether it was done before you send it again.',
  },
  'shutting-down': { status: 503, remedy: 'Send it again in a minute.' },
  internal: { status: 500, remedy: 'Report the request id to the operator.' },
} as const satisfies Readonly<Record<string, ErrorDefinition>>;

export type ErrorCode = keyof typeof errorTable;
export const errorCodes = Object.keys(errorTable) as readonly ErrorCode[];

/** One broken rule of a request or of a file: where and why. */
export const problem = z.object({ place: z.string(), reason: z.string() });
export type Problem = z.infer<typeof problem>;

export const errorBody = z.object({
  error: z.object({
    code: z.enum(errorCodes),
    messageKey: z.string(),
    message: z.string(),
    remedy: z.string(),
    problems: z.array(problem),
    requestId: z.string(),
  }),
});
export type ErrorBody = z.infer<typeof errorBody>;
