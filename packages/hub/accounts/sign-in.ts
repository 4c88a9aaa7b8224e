import { systemAccess } from '../governance/access.ts';
import { inUnfencedScope, type Scope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import type { KeyRing } from '../storage/images/key-ring.ts';
import type { Storage } from '../storage/storage.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { newSecretToken, sessionPrefix } from './secret-token.ts';
import { matchTotp } from './totp.ts';

export const sessionHours = 12;
const failuresBeforeLock = 5;
const lockBaseMs = 60_000;
const lockMaxMs = 3_600_000;

export interface SignIn {
  readonly signInName: string;
  readonly password: string;
  readonly oneTimeCode?: string | undefined;
}
export interface SignedIn {
  readonly token: string;
  readonly expiresAt: Date;
  readonly officerId: string;
}
type Outcome =
  | { readonly kind: 'signed-in'; readonly session: SignedIn }
  | { readonly kind: 'refused'; readonly error: HubError };

/** The hash that a wrong name is checked against, so that it takes as long as a wrong password. */
let nobodysHash: Promise<string> | undefined;

/** What every sign-in needs to know of the hub. */
export interface SignInService {
  readonly storage: Storage;
  readonly keys: KeyRing;
  readonly hubBureau: string;
}

/**
 * Password first, then the one-time code where the officer has a second factor. Every attempt is
 * audited; a refused one is committed too, because it counts towards the lock.
 */
export async function signIn(service: SignInService, given: SignIn, at: Date): Promise<SignedIn> {
  const { storage, hubBureau } = service;
  const row = await storage.transaction((db) =>
    db
      .selectFrom('officer')
      .select(['password_hash', 'officer_id', 'bureau_id'])
      .where('sign_in_name', '=', given.signInName)
      .executeTakeFirst(),
  );
  nobodysHash ??= hashPassword('nobody has this password');
  const isRight = await verifyPassword(given.password, row?.password_hash ?? (await nobodysHash));
  const access = systemAccess('sign-in', hubBureau, at);
  const outcome = await inUnfencedScope(storage, access, (scope): Promise<Outcome> => {
    if (row) return decide(service, scope, row.officer_id, given, isRight);
    scope.audit({ action: 'account.sign-in-refused', details: { reason: 'unknown-name' } });
    return Promise.resolve({ kind: 'refused', error: new HubError('sign-in-refused') });
  });
  if (outcome.kind === 'refused') throw outcome.error;
  return outcome.session;
}

async function decide(
  { keys }: SignInService,
  { db, access, audit }: Scope,
  officerId: string,
  given: SignIn,
  isRight: boolean,
): Promise<Outcome> {
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
  const refuse = (error: HubError, reason: string): Outcome => {
    const details = { reason };
    audit({ action: 'account.sign-in-refused', subject, concerns: [row.bureau_id], details });
    return { kind: 'refused', error };
  };
  if (row.locked_until && row.locked_until > at) {
    const retryAfterSeconds = Math.ceil((row.locked_until.getTime() - at.getTime()) / 1000);
    return refuse(new HubError('account-locked', { retryAfterSeconds }), 'locked');
  }
  const fail = async (reason: string): Promise<Outcome> => {
    const failed_attempts = row.failed_attempts + 1;
    await db
      .updateTable('officer')
      .set({ failed_attempts, locked_until: lockedUntil(failed_attempts, at) })
      .where('officer_id', '=', officerId)
      .execute();
    return refuse(new HubError('sign-in-refused'), reason);
  };
  if (!isRight) return fail('password');
  if (row.is_disabled || row.is_suspended)
    return refuse(new HubError('sign-in-refused'), 'disabled');
  let step = row.totp_last_step;
  if (row.totp_is_confirmed) {
    // The right password was given: saying that a code is needed tells nobody anything new.
    if (!given.oneTimeCode) return refuse(new HubError('second-factor-needed'), 'no-code');
    const secret = keys.open(row.totp_secret!, `totp/${officerId}`);
    const matched = matchTotp(secret, given.oneTimeCode, at, row.totp_last_step);
    if (matched === undefined) return fail('code');
    step = matched;
  }
  await db
    .updateTable('officer')
    .set({ failed_attempts: 0, locked_until: null, totp_last_step: step })
    .where('officer_id', '=', officerId)
    .execute();
  const { token, hash } = newSecretToken(sessionPrefix);
  const expiresAt = new Date(at.getTime() + sessionHours * 3_600_000);
  await db
    .insertInto('session')
    .values({
      token_hash: hash,
      officer_id: officerId,
      created_at: at,
      used_at: at,
      expires_at: expiresAt,
    })
    .execute();
  audit({ action: 'account.signed-in', subject, concerns: [row.bureau_id] });
  return { kind: 'signed-in', session: { token, expiresAt, officerId } };
}

/** From the fifth failure on, one minute, then twice as long each time, at most an hour. */
function lockedUntil(failures: number, at: Date): Date | null {
  if (failures < failuresBeforeLock) return null;
  const lockMs = Math.min(lockMaxMs, lockBaseMs * 2 ** (failures - failuresBeforeLock));
  return new Date(at.getTime() + lockMs);
}
