import type { directorySchemas } from '@whorl/contract';
import type { Selectable } from 'kysely';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { z } from 'zod';
import { systemAccess } from '../../governance/access.ts';
import { inUnfencedScope } from '../../governance/scope.ts';
import { found, HubError } from '../../hub-error.ts';
import { hubLimits } from '../../limits.ts';
import type { DirectoryTable } from '../../storage/schema.ts';
import { hashSecretToken, newSecretToken, pendingPrefix } from '../secret-token.ts';
import { inSignIn, refuseStranger, type SignedIn, type SignInService } from '../sign-in-attempt.ts';
import { admitOfficer } from './admit-officer.ts';
import { reachError } from './directory-client.ts';
import type { DirectoryClients } from './directory-clients.ts';

type Request = z.output<typeof directorySchemas.directoryRequest>;

export interface DirectoryService extends SignInService {
  readonly directories: DirectoryClients;
}

/** Where the directory sends the browser back to; the workstation has a page there. */
export function redirectUriOf({ publicAddress }: SignInService): string {
  return `${publicAddress()}/directory`;
}

/** Begins at the directory of a bureau; the token binds the answer to the browser that began. */
export async function beginAtDirectory(
  service: DirectoryService,
  bureauId: string,
  at: Date,
): Promise<Request & { readonly pendingToken: string }> {
  const { storage, hubBureau } = service;
  const directory = found(
    await storage.transaction((db) =>
      db.selectFrom('directory').selectAll().where('bureau_id', '=', bureauId).executeTakeFirst(),
    ),
  );
  const client = await clientOf(service, directory, at);
  const state = randomState();
  const nonce = randomNonce();
  const code_verifier = randomPKCECodeVerifier();
  const { token, hash } = newSecretToken(pendingPrefix);
  const authorizationUrl = buildAuthorizationUrl(client, {
    redirect_uri: redirectUriOf(service),
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(code_verifier),
    code_challenge_method: 'S256',
    ...(directory.acr_values.length > 0 ? { acr_values: directory.acr_values.join(' ') } : {}),
  });
  await inUnfencedScope(storage, systemAccess('sign-in', hubBureau, at), async (scope) => {
    const { db } = scope;
    await db.deleteFrom('directory_sign_in').where('expires_at', '<=', at).execute();
    const expires_at = new Date(at.getTime() + hubLimits.atDirectoryMs);
    const pending = { token_hash: hash, bureau_id: bureauId, state, nonce, code_verifier };
    await db
      .insertInto('directory_sign_in')
      .values({ ...pending, expires_at })
      .execute();
    scope.audit({ action: 'account.sign-in-begun', concerns: [bureauId], details: atDirectory });
  });
  return { authorizationUrl: authorizationUrl.href, pendingToken: token };
}

const atDirectory = { factor: 'directory' } as const;

/** Finishes with what the directory sent back. What was begun is used up by it, right or wrong. */
export async function finishAtDirectory(
  service: DirectoryService,
  answer: string,
  pendingToken: string | undefined,
  at: Date,
): Promise<SignedIn> {
  const pending = await takePending(service, pendingToken ?? '', at);
  const client = await clientOf(service, pending, at);
  const claims = await claimsOf(service, client, pending, answer, at);
  const endSessionUrl = client.serverMetadata().end_session_endpoint
    ? buildEndSessionUrl(client, { post_logout_redirect_uri: service.publicAddress() }).href
    : null;
  return inSignIn(service, at, (scope) => admitOfficer(scope, pending, claims, endSessionUrl));
}

type Pending = Selectable<DirectoryTable> & {
  readonly state: string;
  readonly nonce: string;
  readonly code_verifier: string;
};

function takePending(service: SignInService, token: string, at: Date): Promise<Pending> {
  return inSignIn(service, at, async (scope) => {
    const { db, audit } = scope;
    const begun = await db
      .deleteFrom('directory_sign_in')
      .where('token_hash', '=', hashSecretToken(token))
      .returning(['bureau_id', 'state', 'nonce', 'code_verifier', 'expires_at'])
      .executeTakeFirst();
    if (!begun || begun.expires_at <= at) {
      return refuseStranger(scope, new HubError('sign-in-expired'), 'expired');
    }
    const directory = await db
      .selectFrom('directory')
      .selectAll()
      .where('bureau_id', '=', begun.bureau_id)
      .executeTakeFirstOrThrow();
    const { state, nonce, code_verifier } = begun;
    audit({ action: 'account.directory-answered', concerns: [begun.bureau_id] });
    return { kind: 'done', value: { ...directory, state, nonce, code_verifier } };
  });
}

/** The claims of an ID token that was asked for by this browser, signed by this directory, for this hub, now. */
async function claimsOf(
  service: DirectoryService,
  client: Configuration,
  pending: Pending,
  answer: string,
  at: Date,
): Promise<IDToken> {
  try {
    const tokens = await authorizationCodeGrant(
      client,
      new URL(`${redirectUriOf(service)}?${answer}`),
      {
        expectedState: pending.state,
        expectedNonce: pending.nonce,
        pkceCodeVerifier: pending.code_verifier,
        idTokenExpected: true,
      },
    );
    return tokens.claims()!;
  } catch (error) {
    const silent = reachError(error);
    const code = silent ? 'directory-unreachable' : 'directory-refused';
    return refuse(service, pending.bureau_id, new HubError(code), causeOf(error), at);
  }
}

async function clientOf(
  service: DirectoryService,
  directory: Selectable<DirectoryTable>,
  at: Date,
): Promise<Configuration> {
  try {
    return await service.directories.of(directory);
  } catch (error) {
    const unreachable = new HubError('directory-unreachable');
    return refuse(service, directory.bureau_id, unreachable, causeOf(error), at);
  }
}

/** Which rule the answer broke, as the library names it: codes and no values. */
function causeOf(error: unknown): string {
  const { error: said, code, name } = error as { error?: unknown; code?: string; name: string };
  return typeof said === 'string' && /^[a-z_]{1,40}$/.test(said) ? said : (code ?? name);
}

function refuse(
  service: SignInService,
  bureauId: string,
  error: HubError,
  cause: string,
  at: Date,
): Promise<never> {
  return inSignIn<never>(service, at, async ({ audit }) => {
    const details = { reason: error.code, cause };
    audit({ action: 'account.sign-in-refused', concerns: [bureauId], details });
    return { kind: 'refused', error };
  });
}
