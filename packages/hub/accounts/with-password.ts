import type { Scope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import { hashPassword, verifyPassword } from './password.ts';
import {
  type Attempt,
  inSignIn,
  type Outcome,
  openAttempt,
  refuseStranger,
  type SignInService,
} from './sign-in-attempt.ts';

export interface NameAndPassword {
  readonly signInName: string;
  readonly password: string;
}

/** The hash that a wrong name is checked against, so that it takes as long as a wrong password. */
let nobodysHash: Promise<string> | undefined;

/** Goes on with the attempt of whoever gave the right password; refuses everyone else alike. */
export async function withPassword<T>(
  service: SignInService,
  { signInName, password }: NameAndPassword,
  at: Date,
  work: (scope: Scope, attempt: Attempt) => Promise<Outcome<T>>,
): Promise<T> {
  const row = await service.storage.transaction((db) =>
    db
      .selectFrom('officer')
      .select(['password_hash', 'officer_id'])
      .where('sign_in_name', '=', signInName)
      // Whoever signs in at a directory has no password here, and no guess at one locks them out.
      .where('is_of_directory', '=', false)
      .executeTakeFirst(),
  );
  nobodysHash ??= hashPassword('nobody has this password');
  const isRight = await verifyPassword(password, row?.password_hash ?? (await nobodysHash));
  return inSignIn(service, at, async (scope) => {
    if (!row) return refuseStranger(scope, new HubError('sign-in-refused'), 'unknown-name');
    const attempt = await openAttempt(scope, row.officer_id);
    const locked = attempt.lock();
    if (locked) return locked;
    if (!isRight) return attempt.fail('password');
    return attempt.absence() ?? work(scope, attempt);
  });
}
