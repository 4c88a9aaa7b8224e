import { systemAccess } from '../governance/access.ts';
import { inUnfencedScope } from '../governance/scope.ts';
import { found } from '../hub-error.ts';
import type { Storage } from '../storage/storage.ts';
import { endSessions } from './end-sessions.ts';
import { givenPassword } from './officer-store.ts';
import { hashPassword } from './password.ts';

/**
 * Lets an administrator of the hub in again who lost password or second factor, where no other is left to do so: with a
 * password to be changed at the next sign-in, no second factor, enabled and unlocked. For whoever has the machine; it stands
 * in the log. Throws HubError `not-found` where the hub has no such administrator.
 */
export async function restoreAccess(
  storage: Storage,
  {
    hubBureau,
    signInName,
    password,
  }: Readonly<Record<'hubBureau' | 'signInName' | 'password', string>>,
  at: Date,
): Promise<void> {
  const passwordHash = await hashPassword(password);
  await inUnfencedScope(
    storage,
    systemAccess('restore-access', hubBureau, at),
    async ({ db, audit }) => {
      const { officer_id, roles } = found(
        await db
          .selectFrom('officer')
          .select(['officer_id', 'roles'])
          .where('bureau_id', '=', hubBureau)
          .where('sign_in_name', '=', signInName)
          .executeTakeFirst(),
      );
      found(roles.includes('administrator') || undefined);
      const reset = { is_disabled: false, totp_secret: null, totp_is_confirmed: false };
      await db
        .updateTable('officer')
        .set({ ...givenPassword(passwordHash), ...reset })
        .where('officer_id', '=', officer_id)
        .execute();
      await db.deleteFrom('passkey').where('officer_id', '=', officer_id).execute();
      await endSessions(db, officer_id);
      const subject = { kind: 'officer', id: officer_id };
      audit({ action: 'officer.access-restored', subject, concerns: [hubBureau] });
    },
  );
}
