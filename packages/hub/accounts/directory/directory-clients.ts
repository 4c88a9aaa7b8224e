import type { Configuration } from 'openid-client';
import type { AllowedHosts } from '../../configuration/allowed-hosts.ts';
import type { KeyRing } from '../../storage/images/key-ring.ts';
import { connectDirectory, type DirectoryAccess } from './directory-client.ts';

export const directoryContext = (bureauId: string): string => `directory/${bureauId}`;

/** The secret of a directory, which is sealed as it is kept. */
export function clientSecretOf(
  keys: KeyRing,
  { bureau_id, client_secret }: Pick<DirectoryRow, 'bureau_id' | 'client_secret'>,
): string {
  const secret = keys.open(new Uint8Array(client_secret), directoryContext(bureau_id));
  return Buffer.from(secret).toString('utf8');
}

/** A directory that changed its description or its keys is asked again by then. */
const freshMs = 600_000;

interface DirectoryRow {
  readonly bureau_id: string;
  readonly issuer: string;
  readonly client_id: string;
  readonly client_secret: Uint8Array;
  readonly changed_at: Date;
}

/** Clients of the bureaus' directories, each described anew every ten minutes. */
export interface DirectoryClients {
  /** Throws DirectoryUnreachable. */
  of(directory: DirectoryRow): Promise<Configuration>;
  /** With what was just set, before it is kept. Throws DirectoryUnreachable. */
  try(directory: DirectoryAccess): Promise<unknown>;
}

export function createDirectoryClients(keys: KeyRing, hosts: AllowedHosts): DirectoryClients {
  const known = new Map<string, { readonly until: number; client: Promise<Configuration> }>();
  return {
    of(directory) {
      const { bureau_id, changed_at } = directory;
      const key = `${bureau_id} ${changed_at.getTime()}`;
      const fresh = known.get(key);
      if (fresh && fresh.until > Date.now()) return fresh.client;
      const client = connectDirectory(
        {
          issuer: directory.issuer,
          clientId: directory.client_id,
          clientSecret: clientSecretOf(keys, directory),
        },
        hosts,
      );
      for (const [other] of known) if (other.startsWith(`${bureau_id} `)) known.delete(other);
      known.set(key, { until: Date.now() + freshMs, client });
      // One that could not be reached is asked again at once.
      client.catch(() => known.delete(key));
      return client;
    },
    try: (directory) => connectDirectory(directory, hosts),
  };
}
