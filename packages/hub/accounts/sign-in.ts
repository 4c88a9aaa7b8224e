import { HubError } from '../hub-error.ts';
import { checkOneTimeCode } from './check-factor.ts';
import { passkeysOf } from './passkeys/passkey-rows.ts';
import type { SignedIn, SignInService } from './sign-in-attempt.ts';
import { type NameAndPassword, withPassword } from './with-password.ts';

export interface SignIn extends NameAndPassword {
  readonly oneTimeCode?: string | undefined;
}

/** In one step: the password, and the one-time code where the officer has a second factor. */
export function signIn(service: SignInService, given: SignIn, at: Date): Promise<SignedIn> {
  return withPassword(service, given, at, async ({ db }, attempt) => {
    const { totp_is_confirmed, officer_id } = attempt.row;
    const hasFactor = totp_is_confirmed || (await passkeysOf(db, officer_id)).length > 0;
    if (!hasFactor) return attempt.succeed('none');
    // The right password was given: saying that a factor is needed tells nobody anything new.
    if (!given.oneTimeCode)
      return attempt.refuse(new HubError('second-factor-needed'), 'no-factor');
    return checkOneTimeCode(service.keys, attempt, given.oneTimeCode, at);
  });
}
