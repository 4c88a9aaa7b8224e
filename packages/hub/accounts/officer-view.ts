import type { accountSchemas, Role } from '@whorl/contract';
import type { z } from 'zod';
import type { Database } from '../storage/storage.ts';

export type Officer = z.output<typeof accountSchemas.officer>;

/** Officers with the number of their passkeys. */
export function selectOfficers(db: Database) {
  return db
    .selectFrom('officer')
    .selectAll('officer')
    .select((eb) =>
      eb
        .selectFrom('passkey')
        .select(eb.fn.countAll<number>().as('count'))
        .whereRef('passkey.officer_id', '=', 'officer.officer_id')
        .$asScalar()
        .$notNull()
        .as('passkeys'),
    );
}

type OfficerRow = Awaited<ReturnType<ReturnType<typeof selectOfficers>['executeTakeFirstOrThrow']>>;

/** What others than the officer may know of an account: no hash, no secret. */
export function officerOf(row: OfficerRow): Officer {
  return {
    officerId: row.officer_id,
    bureauId: row.bureau_id,
    signInName: row.sign_in_name,
    displayName: row.display_name,
    roles: row.roles as Role[],
    hasGivenPassword: row.has_given_password,
    hasSecondFactor: row.totp_is_confirmed || row.passkeys > 0,
    hasOneTimeCode: row.totp_is_confirmed,
    passkeys: row.passkeys,
    directory: row.is_of_directory
      ? { subject: row.directory_subject, email: row.directory_email }
      : null,
    isDisabled: row.is_disabled,
  };
}

export async function readOfficer(db: Database, officerId: string): Promise<Officer> {
  return officerOf(
    await selectOfficers(db).where('officer_id', '=', officerId).executeTakeFirstOrThrow(),
  );
}
