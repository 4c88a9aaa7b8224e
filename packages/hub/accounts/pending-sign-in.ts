import type { signInSchemas } from '@whorl/contract';
import type { z } from 'zod';
import type { Scope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import { checkOneTimeCode, checkPasskey, hasFactor } from './check-factor.ts';
import { passkeyTimeoutMs } from './passkeys/make-passkey.ts';
import { passkeysOf } from './passkeys/passkey-rows.ts';
import { passkeyRequestFor } from './passkeys/prove-passkey.ts';
import { relyingPartyOf } from './passkeys/relying-party.ts';
import { hashSecretToken, newSecretToken, pendingPrefix } from './secret-token.ts';
import {
  inSignIn,
  openAttempt,
  refuseStranger,
  type SignedIn,
  type SignInService,
} from './sign-in-attempt.ts';
import { type NameAndPassword, withPassword } from './with-password.ts';

type Pending = z.output<typeof signInSchemas.pendingSignIn>;
type Finish = z.output<typeof signInSchemas.finishSignIn>;

/** The first step: the password, which a token stands for from then on, and a challenge for passkeys. */
export function beginSignIn(
  service: SignInService,
  given: NameAndPassword,
  at: Date,
): Promise<Pending> {
  return withPassword(service, given, at, async ({ db }, attempt) => {
    const { officer_id, totp_is_confirmed } = attempt.row;
    const passkeys = await passkeysOf(db, officer_id);
    const relyingParty = relyingPartyOf(service.publicAddress());
    const passkey = passkeys.length > 0 ? await passkeyRequestFor(relyingParty, passkeys) : null;
    const { token, hash } = newSecretToken(pendingPrefix);
    const expires_at = new Date(at.getTime() + passkeyTimeoutMs);
    await db.deleteFrom('pending_sign_in').where('expires_at', '<=', at).execute();
    const challenge = passkey?.challenge ?? null;
    await db
      .insertInto('pending_sign_in')
      .values({ token_hash: hash, officer_id, challenge, expires_at })
      .execute();
    attempt.note('account.sign-in-begun');
    const expiresAt = expires_at.toISOString();
    const value = { pendingToken: token, expiresAt, oneTimeCode: totp_is_confirmed, passkey };
    return { kind: 'done', value };
  });
}

/** The second step. Right or wrong, what the first step gave is used up by it. */
export function finishSignIn(service: SignInService, given: Finish, at: Date): Promise<SignedIn> {
  return inSignIn(service, at, async (scope) => {
    const pending = await takePending(scope, given.pendingToken);
    if (!pending) return refuseStranger(scope, new HubError('sign-in-expired'), 'expired');
    const attempt = await openAttempt(scope, pending.officer_id);
    const refused = attempt.lock() ?? attempt.absence();
    if (refused) return refused;
    const { passkey, oneTimeCode } = given;
    if (passkey) {
      const relyingParty = relyingPartyOf(service.publicAddress());
      return checkPasskey(scope, relyingParty, attempt, pending.challenge, passkey);
    }
    if (oneTimeCode) return checkOneTimeCode(service.keys, attempt, oneTimeCode, at);
    // Looked at again: one may have been set up since the first step.
    return (await hasFactor(scope, attempt))
      ? attempt.refuse(new HubError('second-factor-needed'), 'no-factor')
      : attempt.succeed('none');
  });
}

async function takePending({ db, access }: Scope, token: string) {
  const row = await db
    .deleteFrom('pending_sign_in')
    .where('token_hash', '=', hashSecretToken(token))
    .returning(['officer_id', 'challenge', 'expires_at'])
    .executeTakeFirst();
  return row && row.expires_at > access.at ? row : undefined;
}
