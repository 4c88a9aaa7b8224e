import type { Selectable } from 'kysely';
import type { IDToken } from 'openid-client';
import type { Scope } from '../../governance/scope.ts';
import { HubError } from '../../hub-error.ts';
import type { DirectoryTable } from '../../storage/schema.ts';
import { type Outcome, openAttempt, type Refused, type SignedIn } from '../sign-in-attempt.ts';
import { tellsOfSecondFactor } from './second-factor-told.ts';

/**
 * Lets in the officer whom an administrator invited by the subject of these claims, or, the first
 * time, by a proven e-mail address. Whom nobody invited stays out: the directory makes no accounts.
 */
export async function admitOfficer(
  scope: Scope,
  directory: Selectable<DirectoryTable>,
  claims: IDToken,
  signOutUrl: string | null,
): Promise<Outcome<SignedIn>> {
  const { bureau_id, acr_values, demands_second_factor } = directory;
  const officerId = await invitedOfficer(scope, bureau_id, claims);
  if (officerId === undefined) return refuseUninvited(scope, bureau_id, claims);
  const attempt = await openAttempt(scope, officerId);
  const stranger = strangerOf(claims);
  const absent = attempt.absence(stranger);
  if (absent) return absent;
  if (demands_second_factor && !tellsOfSecondFactor(claims, acr_values)) {
    return attempt.refuse(new HubError('directory-factor-missing'), 'no-factor');
  }
  const sid = claims['sid'];
  const directory_session = typeof sid === 'string' ? sid : null;
  const session = { is_by_directory: true, directory_session, sign_out_url: signOutUrl };
  return attempt.succeed('directory', { session });
}

async function invitedOfficer(
  { db, audit }: Scope,
  bureauId: string,
  claims: IDToken,
): Promise<string | undefined> {
  const invited = db
    .selectFrom('officer')
    .select('officer_id')
    .where('bureau_id', '=', bureauId)
    .where('is_of_directory', '=', true);
  const linked = await invited.where('directory_subject', '=', claims.sub).executeTakeFirst();
  if (linked) return linked.officer_id;
  const email = provenEmail(claims);
  if (email === undefined) return undefined;
  const row = await db
    .updateTable('officer')
    .set({ directory_subject: claims.sub })
    .where('bureau_id', '=', bureauId)
    .where('is_of_directory', '=', true)
    .where('directory_subject', 'is', null)
    .where((eb) => eb(eb.fn<string>('lower', ['directory_email']), '=', email))
    .returning('officer_id')
    .executeTakeFirst();
  if (!row) return undefined;
  const subject = { kind: 'officer', id: row.officer_id };
  audit({ action: 'account.directory-linked', subject, concerns: [bureauId] });
  return row.officer_id;
}

function provenEmail({ email, email_verified }: IDToken): string | undefined {
  return typeof email === 'string' && email_verified === true ? email.toLowerCase() : undefined;
}

/** Tells officers what to give their administrator: it is their own, and the directory proved it. */
function strangerOf(claims: IDToken): HubError {
  const email = provenEmail(claims);
  const problems = [
    { place: 'subject', reason: claims.sub },
    ...(email === undefined ? [] : [{ place: 'email', reason: email }]),
  ];
  return new HubError('directory-stranger', { problems });
}

function refuseUninvited({ audit }: Scope, bureauId: string, claims: IDToken): Refused {
  const details = { reason: 'uninvited' };
  audit({ action: 'account.sign-in-refused', concerns: [bureauId], details });
  return { kind: 'refused', error: strangerOf(claims) };
}
