import type { Permission, Role } from '@whorl/contract';
import { ApiError } from '../api/api-error.ts';
import { callRoute } from '../api/call-route.ts';
import { sessionToken } from '../api/session-token.ts';
import { forgetDrafts } from './draft-store.ts';

export interface SignedInOfficer {
  readonly officerId: string;
  readonly bureauId: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly permissions: readonly Permission[];
  readonly hasSecondFactor: boolean | undefined;
  /** Nothing where only the cookie knows. */
  readonly expiresAt: Date | undefined;
}

/** An ended session keeps its officer: the page stays as it was behind the sign-in dialog. */
export type Session =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'signed-out' }
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

export const sessionStore = {
  get: (): Session => session,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },

  /** After a reload: whether the hub's cookie still stands for a session. */
  async resume(): Promise<void> {
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
      set({ kind: 'signed-in', officer });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      set({ kind: 'signed-out' });
    }
  },

  async signIn(given: {
    readonly signInName: string;
    readonly password: string;
    readonly oneTimeCode?: string | undefined;
  }): Promise<void> {
    const { oneTimeCode, ...rest } = given;
    const body = oneTimeCode ? { ...rest, oneTimeCode } : rest;
    const answer = await callRoute('signIn', { body });
    sessionToken.set(answer.token);
    const isOther =
      session.kind === 'ended' && session.officer.officerId !== answer.officer.officerId;
    if (isOther) forgetDrafts();
    const expiresAt = new Date(answer.expiresAt);
    set({
      kind: 'signed-in',
      officer: { ...answer.officer, permissions: answer.permissions, expiresAt },
    });
  },

  async signOut(): Promise<void> {
    try {
      await callRoute('signOut', {});
    } finally {
      sessionToken.set(undefined);
      forgetDrafts();
      set({ kind: 'signed-out' });
    }
  },
};
