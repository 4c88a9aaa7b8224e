import { inUnfencedScope, type Scope } from '../governance/scope.ts';
import type { SomeHandlers } from '../http/handler.ts';
import { HubError } from '../hub-error.ts';
import { openOwnAccount } from './own-account.ts';
import { openOwnPasskeys } from './passkeys/own-passkeys.ts';
import { relyingPartyOf } from './passkeys/relying-party.ts';
import { beginSignIn, finishSignIn } from './pending-sign-in.ts';
import { sessionOf } from './session-of.ts';
import { signIn } from './sign-in.ts';
import type { SignInService } from './sign-in-attempt.ts';

type Names =
  | 'signIn'
  | 'beginSignIn'
  | 'finishSignIn'
  | 'signOut'
  | 'listOwnFactors'
  | 'offerSecondFactor'
  | 'confirmSecondFactor'
  | 'offerPasskey'
  | 'addPasskey'
  | 'removePasskey';

/** Coming in, going out, and what an account proves itself with. */
export function signInHandlers(service: SignInService): SomeHandlers<Names> {
  const { storage, keys, publicAddress } = service;
  const account = (scope: Scope) => openOwnAccount(scope, keys);
  const passkeys = (scope: Scope) => openOwnPasskeys(scope, relyingPartyOf(publicAddress()));
  return {
    signIn: async ({ body, at }) => sessionOf(service, await signIn(service, body, at), at),
    beginSignIn: ({ body, at }) => beginSignIn(service, body, at),
    finishSignIn: async ({ body, at }) =>
      sessionOf(service, await finishSignIn(service, body, at), at),
    signOut: ({ access, token }) =>
      inUnfencedScope(storage, access, (scope) => account(scope).signOut(token!)),
    listOwnFactors: ({ access }) =>
      inUnfencedScope(storage, access, (scope) => passkeys(scope).list()),
    offerSecondFactor: ({ access }) =>
      inUnfencedScope(storage, access, (scope) => account(scope).offerSecondFactor()),
    confirmSecondFactor: async ({ access, body }) => {
      await inUnfencedScope(storage, access, (scope) =>
        account(scope).confirmSecondFactor(body.oneTimeCode),
      );
      return undefined;
    },
    offerPasskey: ({ access }) =>
      inUnfencedScope(storage, access, (scope) => passkeys(scope).offer()),
    addPasskey: async ({ access, body }) => {
      // Committed by itself, so that a challenge is used up by an answer that is refused, too.
      const challenge = await inUnfencedScope(storage, access, (scope) =>
        passkeys(scope).takeOffer(),
      );
      if (challenge === undefined) throw new HubError('sign-in-expired');
      return inUnfencedScope(storage, access, (scope) => passkeys(scope).add(challenge, body));
    },
    removePasskey: async ({ access, params }) => {
      await inUnfencedScope(storage, access, (scope) => passkeys(scope).remove(params.passkeyId));
      return undefined;
    },
  };
}
