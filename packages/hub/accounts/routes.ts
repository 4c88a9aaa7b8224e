import { inUnfencedScope } from '../governance/scope.ts';
import type { SomeHandlers } from '../http/handler.ts';
import { HubError } from '../hub-error.ts';
import { openApiClientStore } from './api-client-store.ts';
import { openBureauStore } from './bureau-store.ts';
import { openOfficerStore } from './officer-store.ts';
import { openOwnAccount } from './own-account.ts';
import { hashPassword } from './password.ts';
import type { SignInService } from './sign-in-attempt.ts';
import { withPassword } from './with-password.ts';

type Names =
  | 'whoAmI'
  | 'changePassword'
  | 'listBureaus'
  | 'createBureau'
  | 'changeBureau'
  | 'listOfficers'
  | 'createOfficer'
  | 'changeOfficer'
  | 'listApiClients'
  | 'createApiClient'
  | 'revokeApiClient';

export function accountHandlers(service: SignInService): SomeHandlers<Names> {
  const { storage, keys, hubBureau } = service;
  return {
    whoAmI: async ({ access }) => {
      const { actor } = access;
      const { kind, id, bureauId, roles, permissions } = actor;
      if (kind === 'system') throw new HubError('sign-in-needed');
      const outstanding = (actor.kind === 'officer' && actor.outstanding) || null;
      const displayName =
        kind === 'client'
          ? 'API client'
          : (await inUnfencedScope(storage, access, (scope) => openOwnAccount(scope, keys).read()))
              .display_name;
      const rights = { roles: [...roles], permissions: [...permissions], outstanding };
      return { kind, id, bureauId, displayName, ...rights };
    },
    changePassword: async ({ access, body, token }) => {
      if (body.newPassword.normalize('NFKC') === body.currentPassword.normalize('NFKC')) {
        const problems = [{ place: 'body.newPassword', reason: 'is the present password' }];
        throw new HubError('request-invalid', { problems });
      }
      const own = await inUnfencedScope(storage, access, (scope) =>
        openOwnAccount(scope, keys).read(),
      );
      if (own.is_of_directory) throw new HubError('conflict');
      // Counted and locked as an attempt to sign in: a session that was left open is no place to guess.
      const given = { signInName: own.sign_in_name, password: body.currentPassword };
      await withPassword(service, given, access.at, async (_, attempt) => {
        attempt.note('account.password-confirmed');
        return { kind: 'done', value: true };
      });
      const passwordHash = await hashPassword(body.newPassword);
      await inUnfencedScope(storage, access, (scope) =>
        openOwnAccount(scope, keys).setPassword(passwordHash, token),
      );
      return undefined;
    },
    listBureaus: async ({ access }) => {
      const items = await inUnfencedScope(storage, access, (scope) =>
        openBureauStore(scope, hubBureau).list(),
      );
      return { items: [...items], next: null };
    },
    createBureau: ({ access, body }) =>
      inUnfencedScope(storage, access, (scope) => openBureauStore(scope, hubBureau).create(body)),
    changeBureau: ({ access, params, body }) =>
      inUnfencedScope(storage, access, (scope) =>
        openBureauStore(scope, hubBureau).change(params.bureauId, body),
      ),
    listOfficers: ({ access, query }) =>
      inUnfencedScope(storage, access, (scope) =>
        openOfficerStore(scope, hubBureau).list(query.cursor, query.limit),
      ),
    createOfficer: async ({ access, body: { password, ...officer } }) => {
      const passwordHash = password === undefined ? '' : await hashPassword(password);
      return inUnfencedScope(storage, access, (scope) =>
        openOfficerStore(scope, hubBureau).create(officer, passwordHash),
      );
    },
    changeOfficer: async ({ access, params, body: { password, ...change } }) => {
      const passwordHash = password === undefined ? undefined : await hashPassword(password);
      return inUnfencedScope(storage, access, (scope) =>
        openOfficerStore(scope, hubBureau).change(params.officerId, change, passwordHash),
      );
    },
    listApiClients: async ({ access }) => {
      const list = await inUnfencedScope(storage, access, (scope) =>
        openApiClientStore(scope, hubBureau).list(),
      );
      return { items: list, next: null };
    },
    createApiClient: ({ access, body }) =>
      inUnfencedScope(storage, access, (scope) =>
        openApiClientStore(scope, hubBureau).create(body),
      ),
    revokeApiClient: async ({ access, params }) => {
      await inUnfencedScope(storage, access, (scope) =>
        openApiClientStore(scope, hubBureau).revoke(params.clientId),
      );
      return undefined;
    },
  };
}
