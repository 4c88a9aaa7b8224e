import { inUnfencedScope, type Scope } from '../../governance/scope.ts';
import type { SomeHandlers } from '../../http/handler.ts';
import { HubError } from '../../hub-error.ts';
import { sessionOf } from '../session-of.ts';
import { DirectoryUnreachable } from './directory-client.ts';
import { openDirectoryStore } from './directory-store.ts';
import { leaveByDirectory } from './leave-by-directory.ts';
import {
  beginAtDirectory,
  type DirectoryService,
  finishAtDirectory,
  redirectUriOf,
} from './sign-in-at-directory.ts';

type Names =
  | 'listDirectories'
  | 'beginAtDirectory'
  | 'finishAtDirectory'
  | 'leaveByDirectory'
  | 'readDirectory'
  | 'setDirectory'
  | 'removeDirectory';

/** Bureaus' own directories: setting them, coming in by them, being sent out by them. */
export function directoryHandlers(service: DirectoryService): SomeHandlers<Names> {
  const { storage, publicAddress } = service;
  const store = (scope: Scope) => openDirectoryStore(scope, service);
  const addresses = () => ({
    redirectUri: redirectUriOf(service),
    backChannelLogoutUri: `${publicAddress()}/v1/directory-sign-outs`,
  });
  return {
    listDirectories: async () => ({ items: await choicesOf(service), next: null }),
    beginAtDirectory: ({ body, at }) => beginAtDirectory(service, body.bureauId, at),
    finishAtDirectory: async ({ body, pendingToken, at }) =>
      sessionOf(service, await finishAtDirectory(service, body.answer, pendingToken, at), at),
    leaveByDirectory: async ({ body, at }) => {
      await leaveByDirectory(service, body, at);
      return undefined;
    },
    readDirectory: async ({ access, params }) => {
      const directory = await inUnfencedScope(storage, access, (scope) =>
        store(scope).read(params.bureauId),
      );
      return { ...addresses(), directory };
    },
    setDirectory: async ({ access, params: { bureauId }, body }) => {
      const clientSecret = await inUnfencedScope(storage, access, (scope) =>
        store(scope).secretFor(bureauId, body),
      );
      await tryDirectory(service, { ...body, clientSecret });
      const directory = await inUnfencedScope(storage, access, (scope) =>
        store(scope).set(bureauId, body, clientSecret),
      );
      return { ...addresses(), directory };
    },
    removeDirectory: async ({ access, params }) => {
      await inUnfencedScope(storage, access, (scope) => store(scope).remove(params.bureauId));
      return undefined;
    },
  };
}

/** Which bureaus the page before the sign-in offers; says of a bureau no more than its name. */
function choicesOf({ storage }: DirectoryService) {
  return storage.transaction((db) =>
    db
      .selectFrom('directory')
      .innerJoin('bureau', 'bureau.bureau_id', 'directory.bureau_id')
      .select(['bureau.bureau_id as bureauId', 'name'])
      .where('is_suspended', '=', false)
      .orderBy('bureau.bureau_id')
      .execute(),
  );
}

/** What does not answer now would keep a whole bureau out: whoever sets it is told at once. */
async function tryDirectory(
  { directories }: DirectoryService,
  given: Parameters<DirectoryService['directories']['try']>[0],
): Promise<void> {
  try {
    await directories.try(given);
  } catch (error) {
    if (!(error instanceof DirectoryUnreachable)) throw error;
    const problems = [{ place: 'body.issuer', reason: error.reason }];
    throw new HubError('request-invalid', { problems });
  }
}
