import type { directorySchemas } from '@whorl/contract';
import type { z } from 'zod';
import { HubError } from '../../hub-error.ts';
import type { Database } from '../../storage/storage.ts';

type Invitation = z.output<typeof directorySchemas.invitation>;

export const withoutDirectory = {
  is_of_directory: false,
  directory_subject: null,
  directory_email: null,
} as const;

/**
 * What links an officer to the directory of the bureau, by its subject or until the first sign-in by
 * an e-mail address. Throws HubError `directory-missing`, or `already-exists` where another officer
 * of the bureau has the same.
 */
export async function invitedTo(
  db: Database,
  bureauId: string,
  invitation: Invitation,
  officerId?: string,
) {
  const directory = await db
    .selectFrom('directory')
    .select('bureau_id')
    .where('bureau_id', '=', bureauId)
    .executeTakeFirst();
  if (!directory) throw new HubError('directory-missing');
  const subject = 'subject' in invitation ? invitation.subject : null;
  const email = 'email' in invitation ? invitation.email.toLowerCase() : null;
  const taken = await db
    .selectFrom('officer')
    .select('officer_id')
    .where('bureau_id', '=', bureauId)
    .where((eb) =>
      eb.or([eb('directory_subject', '=', subject), eb('directory_email', '=', email)]),
    )
    .$if(officerId !== undefined, (query) => query.where('officer_id', '!=', officerId!))
    .executeTakeFirst();
  if (taken) throw new HubError('already-exists');
  return { is_of_directory: true, directory_subject: subject, directory_email: email } as const;
}
