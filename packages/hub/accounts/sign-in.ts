import { HubError } from '../hub-error.ts';
import { checkOneTimeCode, hasFactor } from './check-factor.ts';
import type { SignedIn, SignInService } from './sign-in-attempt.ts';
import { type NameAndPassword, withPassword } from './with-password.ts';

export interface SignIn extends NameAndPassword {
  readonly oneTimeCode?: string | undefined;
}

/** In one step: the password, and the one-time code where the officer has a second factor. */
export function signIn(service: SignInService, given: SignIn, at: Date): Promise<SignedIn> {
  return withPassword(service, given, at, async (scope, attempt) => {
    if (!(await hasFactor(scope, attempt))) return attempt.succeed('none');
    // The right password was given: saying that a factor is needed tells nobody anything new.
    if (!given.oneTimeCode)
      return attempt.refuse(new HubError('second-factor-needed'), 'no-factor');
    return checkOneTimeCode(service.keys, attempt, given.oneTimeCode, at);
  });
}
