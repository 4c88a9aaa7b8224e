import type { AccountStep, Permission, Role } from '@whorl/contract';
import type { Actor } from '../governance/access.ts';
import type { Storage } from '../storage/storage.ts';
import { permissionsOf } from './officer-store.ts';
import { hashSecretToken, keyPrefix, sessionPrefix } from './secret-token.ts';

/** A session that nobody used for that long is over. */
const idleMinutes = 30;
/** The time of use is written no more often than this. */
const touchSeconds = 60;

export interface AuthenticationOptions {
  readonly storage: Storage;
  /** Whether an officer without a second factor has any rights but to set one up. */
  readonly isSecondFactorRequired: boolean;
}

/** Who a bearer token belongs to, or nothing where it is not (or no longer) valid. */
export async function authenticate(
  options: AuthenticationOptions,
  token: string,
  certificateFingerprint: string | undefined,
  at: Date,
): Promise<Actor | undefined> {
  if (token.startsWith(sessionPrefix)) return officerOfSession(options, token, at);
  if (token.startsWith(keyPrefix)) {
    return clientOfKey(options.storage, token, certificateFingerprint, at);
  }
  return undefined;
}

async function officerOfSession(
  { storage, isSecondFactorRequired }: AuthenticationOptions,
  token: string,
  at: Date,
): Promise<Actor | undefined> {
  const token_hash = hashSecretToken(token);
  return storage.transaction(async (db) => {
    const row = await db
      .selectFrom('session')
      .innerJoin('officer', 'officer.officer_id', 'session.officer_id')
      .innerJoin('bureau', 'bureau.bureau_id', 'officer.bureau_id')
      .select(['officer.officer_id', 'officer.bureau_id', 'roles', 'totp_is_confirmed', 'used_at'])
      .select(['has_given_password', 'is_by_directory'])
      .select((eb) =>
        eb
          .exists(
            eb.selectFrom('passkey').whereRef('passkey.officer_id', '=', 'officer.officer_id'),
          )
          .as('has_passkey'),
      )
      .where('token_hash', '=', token_hash)
      .where('expires_at', '>', at)
      .where('used_at', '>', new Date(at.getTime() - idleMinutes * 60_000))
      .where('is_disabled', '=', false)
      .where('is_suspended', '=', false)
      .executeTakeFirst();
    if (!row) return undefined;
    if (at.getTime() - row.used_at.getTime() > touchSeconds * 1000) {
      await db
        .updateTable('session')
        .set({ used_at: at })
        .where('token_hash', '=', token_hash)
        .execute();
    }
    const outstanding = outstandingOf(row, isSecondFactorRequired);
    return {
      kind: 'officer',
      id: row.officer_id,
      bureauId: row.bureau_id,
      roles: row.roles as Role[],
      permissions: outstanding ? [] : permissionsOf(row.roles),
      outstanding,
    };
  });
}

interface Standing {
  readonly has_given_password: boolean;
  readonly totp_is_confirmed: boolean;
  readonly has_passkey: unknown;
  readonly is_by_directory: boolean;
}

/** A password that others know is changed first: a factor set up with it could be theirs. */
function outstandingOf(row: Standing, isSecondFactorRequired: boolean): AccountStep | undefined {
  // A directory keeps the password, and was asked for its second factor when the session began.
  if (row.is_by_directory) return undefined;
  if (row.has_given_password) return 'own-password';
  const hasFactor = row.totp_is_confirmed || row.has_passkey;
  return isSecondFactorRequired && !hasFactor ? 'second-factor' : undefined;
}

async function clientOfKey(
  storage: Storage,
  token: string,
  certificateFingerprint: string | undefined,
  at: Date,
): Promise<Actor | undefined> {
  const row = await storage.statement((db) =>
    db
      .selectFrom('api_client')
      .innerJoin('bureau', 'bureau.bureau_id', 'api_client.bureau_id')
      .selectAll('api_client')
      .where('key_hash', '=', hashSecretToken(token))
      .where('expires_at', '>', at)
      .where('is_revoked', '=', false)
      .where('is_suspended', '=', false)
      .executeTakeFirst(),
  );
  if (!row) return undefined;
  const bound = row.certificate_fingerprint;
  if (bound !== null && bound !== certificateFingerprint) return undefined;
  return {
    kind: 'client',
    id: row.client_id,
    bureauId: row.bureau_id,
    roles: [],
    permissions: row.scopes as Permission[],
  };
}
