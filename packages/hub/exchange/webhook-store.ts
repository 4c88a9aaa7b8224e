import { randomBytes } from 'node:crypto';
import type { exchangeSchemas } from '@whorl/contract';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { managedBureau, requireBureau } from '../accounts/index.ts';
import type { AllowedHosts } from '../configuration/allowed-hosts.ts';
import type { Scope } from '../governance/scope.ts';
import { found, HubError } from '../hub-error.ts';
import type { KeyRing } from '../storage/images/key-ring.ts';
import type { WebhookTable } from '../storage/schema.ts';
import { refuseWebhookUrl } from './webhook-hosts.ts';

type Webhook = z.output<typeof exchangeSchemas.webhook>;

const secretBytes = 32;
export const webhookContext = (bureauId: string): string => `webhook/${bureauId}`;

export interface WebhookSettings {
  readonly keys: KeyRing;
  readonly webhookHosts: AllowedHosts;
  readonly hubBureau: string;
}

/** Webhooks of the bureaus that an administrator manages. */
export function openWebhooks({ db, access, audit }: Scope, service: WebhookSettings) {
  const { keys, webhookHosts, hubBureau } = service;
  const managed = managedBureau(access, hubBureau);
  const note = (action: string, bureauId: string) =>
    audit({ action, subject: { kind: 'bureau', id: bureauId }, concerns: [bureauId] });
  return {
    async read(bureauId: string): Promise<Webhook> {
      await requireBureau(db, bureauId, managed);
      const row = found(
        await db
          .selectFrom('webhook')
          .selectAll()
          .where('bureau_id', '=', bureauId)
          .executeTakeFirst(),
      );
      note('webhook.read', bureauId);
      return viewOf(row);
    },

    async set(bureauId: string, url: string): Promise<Webhook & { readonly secret: string }> {
      await requireBureau(db, bureauId, managed);
      const reason = refuseWebhookUrl(url, webhookHosts);
      if (reason) throw new HubError('request-invalid', { problems: [{ place: 'url', reason }] });
      const secret = randomBytes(secretBytes);
      const values = {
        url,
        secret: keys.seal(secret, webhookContext(bureauId)),
        created_at: access.at,
        rung_at: null,
        last_status: null,
      };
      const row = await db
        .insertInto('webhook')
        .values({ bureau_id: bureauId, ...values })
        .onConflict((conflict) => conflict.column('bureau_id').doUpdateSet(values))
        .returningAll()
        .executeTakeFirstOrThrow();
      note('webhook.set', bureauId);
      return { ...viewOf(row), secret: secret.toString('base64') };
    },

    async remove(bureauId: string): Promise<void> {
      await requireBureau(db, bureauId, managed);
      found(
        await db
          .deleteFrom('webhook')
          .where('bureau_id', '=', bureauId)
          .returning('bureau_id')
          .executeTakeFirst(),
      );
      note('webhook.removed', bureauId);
    },
  };
}

function viewOf(row: Selectable<WebhookTable>): Webhook {
  return {
    bureauId: row.bureau_id,
    url: row.url,
    createdAt: row.created_at.toISOString(),
    rungAt: row.rung_at?.toISOString() ?? null,
    lastStatus: row.last_status,
  };
}
