import { randomUUID } from 'node:crypto';
import type { accountSchemas } from '@whorl/contract';
import type { z } from 'zod';
import type { Scope } from '../governance/scope.ts';
import { found, HubError } from '../hub-error.ts';
import { managedBureau } from './managed-bureau.ts';
import { requireBureau } from './require-bureau.ts';
import { keyPrefix, newSecretToken } from './secret-token.ts';

type ApiClient = z.output<typeof accountSchemas.apiClient>;
type NewApiClient = z.output<typeof accountSchemas.newApiClient>;

/** Keys of the bureaus that an administrator manages. */
export function openApiClientStore({ db, access, audit }: Scope, hubBureau: string) {
  const managed = managedBureau(access, hubBureau);
  return {
    async list(): Promise<ApiClient[]> {
      audit({ action: 'api-client.listed' });
      const rows = await db
        .selectFrom('api_client')
        .selectAll()
        .$if(managed !== null, (query) => query.where('bureau_id', '=', managed))
        .orderBy('created_at')
        .execute();
      return rows.map((row) => ({
        clientId: row.client_id,
        bureauId: row.bureau_id,
        name: row.name,
        scopes: row.scopes as ApiClient['scopes'],
        certificateFingerprint: row.certificate_fingerprint,
        expiresAt: row.expires_at.toISOString(),
        isRevoked: row.is_revoked,
      }));
    },

    /** The key is in the answer and nowhere else. */
    async create(client: NewApiClient): Promise<ApiClient & { readonly key: string }> {
      await requireBureau(db, client.bureauId, managed);
      const expiresAt = new Date(client.expiresAt);
      if (expiresAt <= access.at) {
        const problems = [{ place: 'body.expiresAt', reason: 'is over already' }];
        throw new HubError('request-invalid', { problems });
      }
      const { token, hash } = newSecretToken(keyPrefix);
      const clientId = randomUUID();
      await db
        .insertInto('api_client')
        .values({
          client_id: clientId,
          bureau_id: client.bureauId,
          name: client.name,
          scopes: [...client.scopes],
          key_hash: hash,
          certificate_fingerprint: client.certificateFingerprint ?? null,
          expires_at: expiresAt,
          created_at: access.at,
        })
        .execute();
      const subject = { kind: 'api-client', id: clientId };
      const details = { scopes: client.scopes.join(' ') };
      audit({ action: 'api-client.created', subject, concerns: [client.bureauId], details });
      const certificateFingerprint = client.certificateFingerprint ?? null;
      return { ...client, clientId, certificateFingerprint, isRevoked: false, key: token };
    },

    async revoke(clientId: string): Promise<void> {
      const row = found(
        await db
          .updateTable('api_client')
          .set({ is_revoked: true })
          .where('client_id', '=', clientId)
          .$if(managed !== null, (query) => query.where('bureau_id', '=', managed))
          .returning('bureau_id')
          .executeTakeFirst(),
      );
      const subject = { kind: 'api-client', id: clientId };
      audit({ action: 'api-client.revoked', subject, concerns: [row.bureau_id] });
    },
  };
}
