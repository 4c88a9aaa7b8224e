import type { RouteName } from '@whorl/contract';
import { hubLimits } from '../limits.ts';

const cookieName = 'whorl-session';
const pendingName = 'whorl-directory';
/** The workstation names itself in this header. A foreign page cannot send it without being asked first, and the hub never agrees. */
const clientHeader = 'whorl-client';
const workstation = 'workstation';

/** Routes whose answer is a session. */
const opensSession: ReadonlySet<RouteName> = new Set([
  'signIn',
  'finishSignIn',
  'finishAtDirectory',
]);

type Header = (name: string) => string | undefined;

/**
 * The session of a request: a bearer token, or the cookie that the workstation got at sign-in, so that
 * a reload keeps the session without any script ever having had to store the token. The cookie counts
 * only along with the header that a forged form or picture cannot carry.
 */
export function sessionTokenOf(header: Header): string | undefined {
  const bearer = /^Bearer ([\w-]{1,200})$/.exec(header('authorization') ?? '')?.[1];
  if (bearer !== undefined || header(clientHeader) !== workstation) return bearer;
  return cookieOf(header, cookieName);
}

/** What binds a sign-in at a directory to this browser. */
export function pendingTokenOf(header: Header): string | undefined {
  return header(clientHeader) === workstation ? cookieOf(header, pendingName) : undefined;
}

function cookieOf(header: Header, name: string): string | undefined {
  const pattern = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{1,200})(?:;|$)`);
  return pattern.exec(header('cookie') ?? '')?.[1];
}

/** The cookie that an answer to the workstation sets or clears; nothing for every other answer. */
export function sessionCookieOf(
  name: RouteName,
  header: Header,
  output: unknown,
  isSecure: boolean,
): string | undefined {
  if (header(clientHeader) !== workstation) return undefined;
  const attributes = `HttpOnly; SameSite=Strict; Path=/${isSecure ? '; Secure' : ''}`;
  if (name === 'beginAtDirectory') {
    const { pendingToken } = output as { readonly pendingToken: string };
    // Strict holds although the browser comes back from elsewhere: it is the hub's own page that calls.
    return `${pendingName}=${pendingToken}; ${attributes}; Max-Age=${hubLimits.atDirectoryMs / 1_000}`;
  }
  if (name === 'signOut') return `${cookieName}=; ${attributes}; Max-Age=0`;
  if (!opensSession.has(name)) return undefined;
  const { token, expiresAt } = output as { readonly token: string; readonly expiresAt: string };
  return `${cookieName}=${token}; ${attributes}; Expires=${new Date(expiresAt).toUTCString()}`;
}
