import type { RouteName } from '@whorl/contract';

const cookieName = 'whorl-session';
/** The workstation names itself in this header. A foreign page cannot send it without being asked first, and the hub never agrees. */
const clientHeader = 'whorl-client';
const workstation = 'workstation';

/** Routes whose answer is a session. */
const opensSession: ReadonlySet<RouteName> = new Set(['signIn', 'finishSignIn']);

type Header = (name: string) => string | undefined;

/**
 * The session of a request: a bearer token, or the cookie that the workstation got at sign-in, so that
 * a reload keeps the session without any script ever having had to store the token. The cookie counts
 * only along with the header that a forged form or picture cannot carry.
 */
export function sessionTokenOf(header: Header): string | undefined {
  const bearer = /^Bearer ([\w-]{1,200})$/.exec(header('authorization') ?? '')?.[1];
  if (bearer !== undefined || header(clientHeader) !== workstation) return bearer;
  return new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]{1,200})(?:;|$)`).exec(
    header('cookie') ?? '',
  )?.[1];
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
  if (name === 'signOut') return `${cookieName}=; ${attributes}; Max-Age=0`;
  if (!opensSession.has(name)) return undefined;
  const { token, expiresAt } = output as { readonly token: string; readonly expiresAt: string };
  return `${cookieName}=${token}; ${attributes}; Expires=${new Date(expiresAt).toUTCString()}`;
}
