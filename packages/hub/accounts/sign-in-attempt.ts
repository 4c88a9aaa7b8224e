import { systemAccess } from '../governance/access.ts';
import { inUnfencedScope, type Scope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import type { KeyRing } from '../storage/images/key-ring.ts';
import type { Storage } from '../storage/storage.ts';
import { newSecretToken, sessionPrefix } from './secret-token.ts';

export const sessionHours = 12;
const failuresBeforeLock = 5;
const lockBaseMs = 60_000;
const lockMaxMs = 3_600_000;

/** What every sign-in needs to know of the hub. */
export interface SignInService {
  readonly storage: Storage;
  readonly keys: KeyRing;
  readonly hubBureau: string;
  /** Whether an officer without a second factor has any rights but to set one up. */
  readonly isSecondFactorRequired: boolean;
  /** Where officers open the hub, such as https://hub.example.org; known once it listens. */
  readonly publicAddress: () => string;
}

export interface SignedIn {
  readonly token: string;
  readonly expiresAt: Date;
  readonly officerId: string;
}

/** A refused attempt is a result and not an exception, so that it is committed: it counts towards the lock. */
export interface Refused {
  readonly kind: 'refused';
  readonly error: HubError;
}
export type Outcome<T> = { readonly kind: 'done'; readonly value: T } | Refused;

/** What somebody was signed in by, beyond the password; a directory stands for both. */
export type FactorKind = 'none' | 'one-time-code' | 'passkey' | 'directory';

/** What a success changes besides: the time step of a code, or where the session is from. */
export interface Success {
  readonly totpStep?: number;
  readonly session?: {
    readonly is_by_directory: boolean;
    readonly directory_session: string | null;
    readonly sign_out_url: string | null;
  };
}

/** One transaction of somebody who is nobody yet; throws what was refused, after the commit. */
export async function inSignIn<T>(
  { storage, hubBureau }: SignInService,
  at: Date,
  work: (scope: Scope) => Promise<Outcome<T>>,
): Promise<T> {
  const outcome = await inUnfencedScope(storage, systemAccess('sign-in', hubBureau, at), work);
  if (outcome.kind === 'refused') throw outcome.error;
  return outcome.value;
}

/** Refuses somebody of whom it is not known who it is. */
export function refuseStranger({ audit }: Scope, error: HubError, reason: string): Refused {
  audit({ action: 'account.sign-in-refused', details: { reason } });
  return { kind: 'refused', error };
}

export type Attempt = Awaited<ReturnType<typeof openAttempt>>;

/** An officer's attempt to sign in: one at a time, and each ends in the audit log. */
export async function openAttempt({ db, access, audit }: Scope, officerId: string) {
  const { at } = access;
  const row = await db
    .selectFrom('officer')
    .innerJoin('bureau', 'bureau.bureau_id', 'officer.bureau_id')
    .selectAll('officer')
    .select('is_suspended')
    .where('officer_id', '=', officerId)
    .forUpdate('officer')
    .executeTakeFirstOrThrow();
  const subject = { kind: 'officer', id: officerId };
  const note = (action: string, details: Readonly<Record<string, string>> = {}) =>
    audit({ action, subject, concerns: [row.bureau_id], details });
  const refuse = (error: HubError, reason: string): Refused => {
    note('account.sign-in-refused', { reason });
    return { kind: 'refused', error };
  };
  const change = (values: {
    failed_attempts: number;
    locked_until: Date | null;
    totp_last_step?: number;
  }) => db.updateTable('officer').set(values).where('officer_id', '=', officerId).execute();
  return {
    row,
    note,
    refuse,

    /** Refused as long as the account is locked. */
    lock(): Refused | undefined {
      if (!row.locked_until || row.locked_until <= at) return undefined;
      const retryAfterSeconds = Math.ceil((row.locked_until.getTime() - at.getTime()) / 1000);
      return refuse(new HubError('account-locked', { retryAfterSeconds }), 'locked');
    },

    /** Refused where the account or the bureau is out of service. */
    absence(error = new HubError('sign-in-refused')): Refused | undefined {
      return row.is_disabled || row.is_suspended ? refuse(error, 'disabled') : undefined;
    },

    /** Refused, and counted. */
    async fail(reason: string, error = new HubError('sign-in-refused')): Promise<Refused> {
      const failed_attempts = row.failed_attempts + 1;
      await change({ failed_attempts, locked_until: lockedUntil(failed_attempts, at) });
      return refuse(error, reason);
    },

    /** Opens a session; the failures before are forgotten. */
    async succeed(factor: FactorKind, by: Success = {}): Promise<Outcome<SignedIn>> {
      const totp_last_step = by.totpStep ?? row.totp_last_step;
      await change({ failed_attempts: 0, locked_until: null, totp_last_step });
      const { token, hash } = newSecretToken(sessionPrefix);
      const expiresAt = new Date(at.getTime() + sessionHours * 3_600_000);
      const session = { token_hash: hash, officer_id: officerId, created_at: at, used_at: at };
      await db
        .insertInto('session')
        .values({ ...session, ...by.session, expires_at: expiresAt })
        .execute();
      note('account.signed-in', { factor });
      return { kind: 'done', value: { token, expiresAt, officerId } };
    },
  };
}

/** From the fifth failure on, one minute, then twice as long each time, at most an hour. */
function lockedUntil(failures: number, at: Date): Date | null {
  if (failures < failuresBeforeLock) return null;
  const lockMs = Math.min(lockMaxMs, lockBaseMs * 2 ** (failures - failuresBeforeLock));
  return new Date(at.getTime() + lockMs);
}
