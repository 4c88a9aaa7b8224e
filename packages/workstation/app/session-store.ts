import type { AccountStep, Permission, Role } from '@whorl/contract';
import { ApiError } from '../api/api-error.ts';
import { type CallOptions, type CallOutput, callRoute } from '../api/call-route.ts';
import { sessionToken } from '../api/session-token.ts';
import { otherTabs, takeDirectoryAnswer } from './directory-return.ts';
import { forgetDrafts } from './draft-store.ts';

export interface SignedInOfficer {
  readonly officerId: string;
  readonly bureauId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  /** What counts now: nothing as long as a step is outstanding. */
  readonly permissions: readonly Permission[];
  readonly outstanding: AccountStep | null;
  readonly hasSecondFactor: boolean | undefined;
  /** Nothing where only the cookie knows. */
  readonly expiresAt: Date | undefined;
}

export type PendingSignIn = CallOutput<'beginSignIn'>;

/** An ended session keeps its officer: the page stays as it was behind the sign-in dialog. */
export type Session =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signed-out'; readonly error?: unknown }
  | { readonly kind: 'signed-in'; readonly officer: SignedInOfficer }
  | { readonly kind: 'ended'; readonly officer: SignedInOfficer };

let session: Session = { kind: 'unknown' };
const listeners = new Set<() => void>();

function set(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

sessionToken.whenEnded(() => {
  if (session.kind === 'signed-in') set({ kind: 'ended', officer: session.officer });
});

/** What one officer began to write is not for another who signs in on the same page. */
function enter(officer: SignedInOfficer): void {
  if (session.kind === 'ended' && session.officer.officerId !== officer.officerId) forgetDrafts();
  set({ kind: 'signed-in', officer });
}

function open(answer: CallOutput<'finishSignIn'>): void {
  sessionToken.set(answer.token);
  const expiresAt = new Date(answer.expiresAt);
  const { officer, permissions, outstanding } = answer;
  enter({ ...officer, permissions, outstanding, expiresAt });
}

/** Where the browser comes back from a directory, its answer says whether somebody is signed in. */
async function arrive(answer: string): Promise<void> {
  try {
    open(await callRoute('finishAtDirectory', { body: { answer } }));
    otherTabs.tellSignedIn();
  } catch (error) {
    set({ kind: 'signed-out', error });
  }
}

export const sessionStore = {
  get: (): Session => session,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** After a reload: whether the hub's cookie still stands for a session. */
  async resume(): Promise<void> {
    const answer = takeDirectoryAnswer();
    if (answer !== undefined) return arrive(answer);
    try {
      const { id, ...me } = await callRoute('whoAmI', {});
      const expiry =
        'expiresAt' in me && typeof me.expiresAt === 'string' ? me.expiresAt : undefined;
      const known = session.kind === 'signed-in' ? session.officer.expiresAt : undefined;
      const officer = {
        ...me,
        officerId: id,
        hasSecondFactor: undefined,
        expiresAt: expiry === undefined ? known : new Date(expiry),
      };
      enter(officer);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      set({ kind: 'signed-out' });
    }
  },

  /** The password; says which second factor has to follow. */
  beginSignIn: (given: CallOptions<'beginSignIn'>['body']): Promise<PendingSignIn> =>
    callRoute('beginSignIn', { body: given }),

  /** The second factor, where there is one: from then on somebody is signed in. */
  async finishSignIn(given: CallOptions<'finishSignIn'>['body']): Promise<void> {
    open(await callRoute('finishSignIn', { body: given }));
  },

  async signOut(): Promise<void> {
    let continueAt: string | null = null;
    try {
      ({ continueAt } = await callRoute('signOut', {}));
    } finally {
      sessionToken.set(undefined);
      forgetDrafts();
      set({ kind: 'signed-out' });
    }
    // Who stays signed in at the directory would be let in again by one click, whoever clicks.
    if (continueAt !== null) location.assign(continueAt);
  },
};

otherTabs.whenSignedIn(() => {
  if (session.kind !== 'ended') return;
  // The token of before is over; the cookie that the other tab got is not.
  sessionToken.set(undefined);
  void sessionStore.resume();
});
