import { randomUUID } from 'node:crypto';
import {
  type accountSchemas,
  type Permission,
  permissionsOfRole,
  type Role,
} from '@whorl/contract';
import type { z } from 'zod';
import type { Scope } from '../governance/scope.ts';
import { found, HubError } from '../hub-error.ts';
import type { Database } from '../storage/storage.ts';
import { invitedTo, withoutDirectory } from './directory/invite-officer.ts';
import { endSessions } from './end-sessions.ts';
import { requireAdministrator } from './last-administrator.ts';
import { managedBureau } from './managed-bureau.ts';
import { type Officer, officerOf, readOfficer, selectOfficers } from './officer-view.ts';
import { requireBureau } from './require-bureau.ts';

type NewOfficer = z.output<typeof accountSchemas.newOfficer>;
type OfficerChange = z.output<typeof accountSchemas.officerChange>;

export function permissionsOf(roles: readonly string[]): readonly Permission[] {
  return [...new Set((roles as readonly Role[]).flatMap((role) => permissionsOfRole[role] ?? []))];
}

const unlocked = { failed_attempts: 0, locked_until: null } as const;
/** Whoever set it knows it: the officer has to change it. */
export const givenPassword = (hash: string) => ({
  ...withoutDirectory,
  ...unlocked,
  password_hash: hash,
  has_given_password: true,
});
const noPassword = { ...unlocked, password_hash: '', has_given_password: false } as const;

function rowOf(officer: Omit<NewOfficer, 'password'>, at: Date) {
  return {
    officer_id: randomUUID(),
    bureau_id: officer.bureauId,
    sign_in_name: officer.signInName,
    display_name: officer.displayName,
    roles: [...officer.roles],
    totp_secret: null,
    created_at: at,
  };
}

/** One of the accounts that an administrator manages; throws HubError `not-found` for any other. */
async function managedOfficer(db: Database, managed: string | null, officerId: string) {
  return found(
    await db
      .selectFrom('officer')
      .selectAll()
      .where('officer_id', '=', officerId)
      .$if(managed !== null, (query) => query.where('bureau_id', '=', managed))
      .executeTakeFirst(),
  );
}

/** An open session is not enough to change what its own account proves itself with. */
function ownProofs(): HubError {
  const reason = 'is your own account: see My account, or have another administrator do it';
  return new HubError('request-invalid', { problems: [{ place: 'path.officerId', reason }] });
}

export interface OfficerPage {
  readonly items: Officer[];
  readonly next: string | null;
}

/** For administrators: accounts of the bureaus that they manage, never records. */
export function openOfficerStore({ db, access, audit }: Scope, hubBureau: string) {
  const managed = managedBureau(access, hubBureau);
  const note = (action: string, id: string, bureauId: string, details = {}) =>
    audit({ action, subject: { kind: 'officer', id }, concerns: [bureauId], details });
  return {
    async list(after: string | undefined, limit: number): Promise<OfficerPage> {
      audit({ action: 'officer.listed' });
      const rows = await selectOfficers(db)
        .where('sign_in_name', '>', after ?? '')
        .$if(managed !== null, (query) => query.where('bureau_id', '=', managed))
        .orderBy('sign_in_name')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map(officerOf);
      return { items, next: rows.length > limit ? items.at(-1)!.signInName : null };
    },

    /** With the hash of a password, or an invitation to the directory and no password. */
    async create(
      officer: Omit<NewOfficer, 'password'>,
      passwordHash: string,
      isPasswordOwn = false,
    ): Promise<Officer> {
      const has_given_password = passwordHash !== '' && !isPasswordOwn;
      await requireBureau(db, officer.bureauId, managed);
      const invited =
        officer.directory && (await invitedTo(db, officer.bureauId, officer.directory));
      const row = await db
        .insertInto('officer')
        .values({
          ...rowOf(officer, access.at),
          password_hash: passwordHash,
          has_given_password,
          ...invited,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning(['officer_id', 'bureau_id'])
        .executeTakeFirst();
      if (!row) throw new HubError('already-exists');
      note('officer.created', row.officer_id, row.bureau_id, {
        roles: officer.roles.join(' '),
        ...(has_given_password ? { password: 'given' } : {}),
      });
      return readOfficer(db, row.officer_id);
    },

    async change(
      officerId: string,
      change: Omit<OfficerChange, 'password'>,
      passwordHash: string | undefined,
    ): Promise<Officer> {
      const current = await managedOfficer(db, managed, officerId);
      const forgetsFactors = change.removeSecondFactor || change.directory;
      if (officerId === access.actor.id && (passwordHash || forgetsFactors)) throw ownProofs();
      const invited =
        change.directory && (await invitedTo(db, current.bureau_id, change.directory, officerId));
      await db
        .updateTable('officer')
        .set({
          display_name: change.displayName ?? current.display_name,
          roles: change.roles ? [...change.roles] : current.roles,
          is_disabled: change.isDisabled ?? current.is_disabled,
          ...(passwordHash ? givenPassword(passwordHash) : {}),
          ...(forgetsFactors ? { totp_secret: null, totp_is_confirmed: false } : {}),
          ...(invited ? { ...invited, ...noPassword } : {}),
        })
        .where('officer_id', '=', officerId)
        .execute();
      const mayBeLast = current.bureau_id === hubBureau && current.roles.includes('administrator');
      if (mayBeLast && (change.roles || change.isDisabled))
        await requireAdministrator(db, hubBureau);
      if (forgetsFactors) {
        await db.deleteFrom('passkey').where('officer_id', '=', officerId).execute();
      }
      const endsSessions = passwordHash || change.isDisabled || forgetsFactors || change.roles;
      if (endsSessions) await endSessions(db, officerId);
      const fields = [...Object.keys(change), ...(passwordHash ? ['password'] : [])];
      note('officer.changed', officerId, current.bureau_id, { fields: fields.sort().join(' ') });
      return readOfficer(db, officerId);
    },
  };
}
