import {
  createRemoteJWKSet,
  decodeJwt,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  customFetch as jwksFetch,
  jwtVerify,
} from 'jose';
import type { Selectable } from 'kysely';
import { type Configuration, customFetch } from 'openid-client';
import { HubError } from '../../hub-error.ts';
import type { DirectoryTable } from '../../storage/schema.ts';
import { inSignIn } from '../sign-in-attempt.ts';
import { DirectoryUnreachable } from './directory-client.ts';
import type { DirectoryService } from './sign-in-at-directory.ts';

/** OpenID Connect Back-Channel Logout 1.0, section 2.4. */
const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
const logoutSecondsMax = 300;

/** Ends the sessions of whoever left the directory, which says so with a token that it signed. */
export async function leaveByDirectory(
  service: DirectoryService,
  form: Uint8Array,
  at: Date,
): Promise<void> {
  const token = new URLSearchParams(Buffer.from(form).toString('utf8')).get('logout_token') ?? '';
  const directory = await addresseeOf(service, token);
  const { sub, sid } = await verifyLogoutToken(service, directory, token);
  await inSignIn(service, at, async ({ db, audit }) => {
    const ended = await db
      .deleteFrom('session')
      .using('officer')
      .whereRef('officer.officer_id', '=', 'session.officer_id')
      .where('officer.bureau_id', '=', directory.bureau_id)
      .where('is_by_directory', '=', true)
      .where((eb) =>
        typeof sid === 'string'
          ? eb('directory_session', '=', sid)
          : eb('directory_subject', '=', sub!),
      )
      .returning('officer.officer_id')
      .execute();
    const concerns = [directory.bureau_id];
    const officers = new Set(ended.map(({ officer_id }) => officer_id));
    for (const id of officers) {
      const subject = { kind: 'officer', id };
      audit({ action: 'account.signed-out-by-directory', subject, concerns });
    }
    if (officers.size === 0) audit({ action: 'account.signed-out-by-directory', concerns });
    return { kind: 'done', value: undefined };
  });
}

/** Kept with the client, so that a flood of tokens is no flood of questions to the directory. */
const publishedKeys = new WeakMap<Configuration, JWTVerifyGetKey>();

function keysOf(client: Configuration): JWTVerifyGetKey {
  const known = publishedKeys.get(client);
  if (known) return known;
  const { jwks_uri = '' } = client.serverMetadata();
  const guarded = { [jwksFetch]: client[customFetch] as never };
  const keys = createRemoteJWKSet(new URL(jwks_uri), guarded);
  publishedKeys.set(client, keys);
  return keys;
}

const invalid = (reason: string) =>
  new HubError('request-invalid', { problems: [{ place: 'logout_token', reason }] });

/** The directory that the token says it is of; whether it is, its signature tells. */
async function addresseeOf({ storage }: DirectoryService, token: string) {
  let said: JWTPayload;
  try {
    said = decodeJwt(token);
  } catch {
    throw invalid('is no token');
  }
  const { iss, aud } = said;
  const directory = await storage.transaction((db) =>
    db
      .selectFrom('directory')
      .selectAll()
      .where('issuer', '=', iss ?? '')
      .where('client_id', 'in', [aud ?? []].flat().concat(''))
      .executeTakeFirst(),
  );
  if (!directory) throw invalid('is of no directory of this hub');
  return directory;
}

async function verifyLogoutToken(
  { directories }: DirectoryService,
  directory: Selectable<DirectoryTable>,
  token: string,
): Promise<JWTPayload> {
  try {
    const client = await directories.of(directory);
    const { issuer } = client.serverMetadata();
    const audience = directory.client_id;
    const checks = { issuer, audience, maxTokenAge: logoutSecondsMax, requiredClaims: ['jti'] };
    const { payload } = await jwtVerify(token, keysOf(client), checks);
    const { events, nonce, sub, sid } = payload;
    const isLogout = typeof events === 'object' && events !== null && logoutEvent in events;
    // A nonce would make it an ID token, which signs nobody out.
    if (!isLogout || nonce !== undefined) throw invalid('is no logout token');
    if (typeof sub !== 'string' && typeof sid !== 'string') throw invalid('names nobody');
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw invalid('is not valid');
    if (error instanceof DirectoryUnreachable) throw new HubError('directory-unreachable');
    throw error;
  }
}
