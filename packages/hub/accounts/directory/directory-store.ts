import type { directorySchemas } from '@whorl/contract';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../../governance/scope.ts';
import { found, HubError } from '../../hub-error.ts';
import type { KeyRing } from '../../storage/images/key-ring.ts';
import type { DirectoryTable } from '../../storage/schema.ts';
import { managedBureau } from '../managed-bureau.ts';
import { requireBureau } from '../require-bureau.ts';
import { clientSecretOf, directoryContext } from './directory-clients.ts';

type Directory = z.output<typeof directorySchemas.directory>;
type NewDirectory = z.output<typeof directorySchemas.newDirectory>;

export interface DirectoryStoreSettings {
  readonly keys: KeyRing;
  readonly hubBureau: string;
}

function viewOf(row: Selectable<DirectoryTable>): Directory {
  return {
    bureauId: row.bureau_id,
    issuer: row.issuer,
    clientId: row.client_id,
    demandsSecondFactor: row.demands_second_factor,
    acrValues: [...row.acr_values],
    changedAt: row.changed_at.toISOString(),
  };
}

/** Directories of the bureaus that an administrator manages. */
export function openDirectoryStore(scope: Scope, { keys, hubBureau }: DirectoryStoreSettings) {
  const { db, access, audit } = scope;
  const managed = managedBureau(access, hubBureau);
  const note = (action: string, bureauId: string, details = {}) =>
    audit({ action, subject: { kind: 'bureau', id: bureauId }, concerns: [bureauId], details });
  const rowOf = (bureauId: string) =>
    db.selectFrom('directory').selectAll().where('bureau_id', '=', bureauId).executeTakeFirst();
  const endSessions = (bureauId: string) =>
    db
      .deleteFrom('session')
      .where('is_by_directory', '=', true)
      .where('officer_id', 'in', (eb) =>
        eb.selectFrom('officer').select('officer_id').where('bureau_id', '=', bureauId),
      )
      .execute();
  return {
    async read(bureauId: string): Promise<Directory | null> {
      await requireBureau(db, bureauId, managed);
      note('directory.read', bureauId);
      const row = await rowOf(bureauId);
      return row ? viewOf(row) : null;
    },

    /** The secret that a change counts with: what is given, or what is kept. */
    async secretFor(bureauId: string, { clientSecret }: NewDirectory): Promise<string> {
      await requireBureau(db, bureauId, managed);
      note('directory.tried', bureauId);
      if (clientSecret !== undefined) return clientSecret;
      const row = await rowOf(bureauId);
      if (!row) {
        const problems = [{ place: 'body.clientSecret', reason: 'is missing' }];
        throw new HubError('request-invalid', { problems });
      }
      return clientSecretOf(keys, row);
    },

    async set(bureauId: string, given: NewDirectory, clientSecret: string): Promise<Directory> {
      await requireBureau(db, bureauId, managed);
      const before = await rowOf(bureauId);
      const isTrusted = before?.demands_second_factor === false && before.issuer === given.issuer;
      // A bureau may ask more of its officers than the hub does, never less.
      if (!given.demandsSecondFactor && !isTrusted && managed !== null) {
        throw new HubError('not-allowed');
      }
      const values = {
        issuer: given.issuer,
        client_id: given.clientId,
        client_secret: keys.seal(Buffer.from(clientSecret, 'utf8'), directoryContext(bureauId)),
        demands_second_factor: given.demandsSecondFactor,
        acr_values: [...given.acrValues],
        changed_at: access.at,
      };
      const row = await db
        .insertInto('directory')
        .values({ bureau_id: bureauId, ...values })
        .onConflict((conflict) => conflict.column('bureau_id').doUpdateSet(values))
        .returningAll()
        .executeTakeFirstOrThrow();
      if (before && before.issuer !== given.issuer) {
        // A subject is somebody at one issuer and may be somebody else at another.
        await db
          .updateTable('officer')
          .set({ directory_subject: null })
          .where('bureau_id', '=', bureauId)
          .execute();
        await endSessions(bureauId);
      }
      const demandsSecondFactor = String(given.demandsSecondFactor);
      note('directory.set', bureauId, { issuer: given.issuer, demandsSecondFactor });
      return viewOf(row);
    },

    async remove(bureauId: string): Promise<void> {
      await requireBureau(db, bureauId, managed);
      found(
        await db
          .deleteFrom('directory')
          .where('bureau_id', '=', bureauId)
          .returning('bureau_id')
          .executeTakeFirst(),
      );
      await endSessions(bureauId);
      note('directory.removed', bureauId);
    },
  };
}
