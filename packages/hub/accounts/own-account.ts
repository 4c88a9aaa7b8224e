import type { Scope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import type { KeyRing } from '../storage/images/key-ring.ts';
import { endSessions } from './end-sessions.ts';
import { hashSecretToken } from './secret-token.ts';
import { base32, matchTotp, newTotpSecret, otpauthUrl } from './totp.ts';

/** What officers do to their own account. Opened with their own access only. */
export function openOwnAccount({ db, access, audit }: Scope, keys: KeyRing) {
  const officerId = access.actor.id;
  const note = (action: string, details: Readonly<Record<string, string>> = {}) =>
    audit({ action, subject: { kind: 'officer', id: officerId }, details });
  const own = () =>
    db
      .selectFrom('officer')
      .selectAll()
      .where('officer_id', '=', officerId)
      .executeTakeFirstOrThrow();
  const change = (values: {
    totp_secret?: Uint8Array;
    totp_is_confirmed?: boolean;
    totp_last_step?: number;
    password_hash?: string;
    has_given_password?: boolean;
  }) => db.updateTable('officer').set(values).where('officer_id', '=', officerId).execute();
  return {
    async read() {
      note('account.read');
      return own();
    },

    /** A new secret; the old one counts until the new one is confirmed by a code. */
    async offerSecondFactor() {
      const row = await own();
      if (row.totp_is_confirmed) throw new HubError('conflict');
      const secret = newTotpSecret();
      await change({ totp_secret: keys.seal(secret, `totp/${officerId}`) });
      note('account.second-factor-offered');
      return { secretBase32: base32(secret), otpauthUrl: otpauthUrl(secret, row.sign_in_name) };
    },

    async confirmSecondFactor(code: string): Promise<void> {
      const row = await own();
      if (!row.totp_secret || row.totp_is_confirmed) throw new HubError('conflict');
      const secret = keys.open(row.totp_secret, `totp/${officerId}`);
      const step = matchTotp(secret, code, access.at, row.totp_last_step);
      if (step === undefined) throw new HubError('sign-in-refused');
      await change({ totp_is_confirmed: true, totp_last_step: step });
      note('account.second-factor-confirmed');
    },

    /** The officer's own from now on; the session that it is changed in stays. */
    async setPassword(passwordHash: string, token: string | undefined): Promise<void> {
      const { has_given_password } = await own();
      await change({ password_hash: passwordHash, has_given_password: false });
      await endSessions(db, officerId, token);
      note('account.password-changed', { replaced: has_given_password ? 'given' : 'own' });
    },

    /** Says where the officer leaves the directory too, if the session is from one. */
    async signOut(token: string) {
      const ended = await db
        .deleteFrom('session')
        .where('token_hash', '=', hashSecretToken(token))
        .returning('sign_out_url')
        .executeTakeFirst();
      note('account.signed-out');
      return { continueAt: ended?.sign_out_url ?? null };
    },
  };
}
