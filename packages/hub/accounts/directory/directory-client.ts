import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client';
import type { AllowedHosts } from '../../configuration/allowed-hosts.ts';
import { hubLimits } from '../../limits.ts';
import { refuseDirectoryUrl } from './directory-hosts.ts';

/** What the hub has to know to speak with a directory. */
export interface DirectoryAccess {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The directory did not answer, or the operator lists no such host; `reason` is for who sets it up. */
export class DirectoryUnreachable extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(`The directory ${reason}.`);
    this.name = 'DirectoryUnreachable';
    this.reason = reason;
  }
}

/** What the hub itself asks; where browsers go is the directory's own matter. */
const askedEndpoints = ['token_endpoint', 'jwks_uri'] as const;

/**
 * Reads the directory's own description (OpenID Connect Discovery 1.0) and gives a client that checks
 * signatures against its published keys. Throws DirectoryUnreachable.
 */
export async function connectDirectory(
  { issuer, clientId, clientSecret }: DirectoryAccess,
  hosts: AllowedHosts,
): Promise<Configuration> {
  const refused = refuseDirectoryUrl(issuer, hosts);
  if (refused) throw new DirectoryUnreachable(refused);
  const isHere = issuer.startsWith('http:');
  const guarded: typeof fetch = async (input, init) => {
    // Endpoints that the description names are asked only where the operator allows it, too.
    const reason = refuseDirectoryUrl(String(input), hosts);
    if (reason) throw new DirectoryUnreachable(reason);
    return fetch(input, init);
  };
  const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, {
    timeout: hubLimits.directoryTimeoutMs / 1000,
    [customFetch]: guarded as never,
    execute: isHere ? [allowInsecureRequests] : [],
  }).catch((error: unknown) => {
    throw reachError(error) ?? new DirectoryUnreachable('does not describe itself as one does');
  });
  const metadata = found.serverMetadata();
  for (const endpoint of askedEndpoints) {
    const url = metadata[endpoint];
    const reason = url === undefined ? undefined : refuseDirectoryUrl(url, hosts);
    if (reason) throw new DirectoryUnreachable(`states a ${endpoint} that ${reason}`);
  }
  // RFC 8414, section 2: basic is what a directory takes that says nothing.
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const proof = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
  const client = new Configuration(metadata, clientId, undefined, proof(clientSecret));
  client.timeout = hubLimits.directoryTimeoutMs / 1000;
  client[customFetch] = guarded as never;
  if (isHere) allowInsecureRequests(client);
  enableNonRepudiationChecks(client);
  return client;
}

/** The failure to reach a directory that an error stands for, or nothing where it did answer. */
export function reachError(error: unknown): DirectoryUnreachable | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof DirectoryUnreachable) return cause;
    const { code } = cause as { readonly code?: string };
    const isSilent = code === 'OAUTH_TIMEOUT' || cause.message === 'fetch failed';
    if (isSilent) return new DirectoryUnreachable('does not answer');
  }
  return undefined;
}
