import { createHmac } from 'node:crypto';
import { request } from 'node:https';
import type { exchangeSchemas } from '@whorl/contract';
import type { z } from 'zod';
import type { AllowedHosts } from '../configuration/allowed-hosts.ts';
import type { JobHandler } from '../jobs/job-worker.ts';
import { hubLimits } from '../limits.ts';
import type { KeyRing } from '../storage/images/key-ring.ts';
import type { Storage } from '../storage/storage.ts';
import { refuseWebhookUrl } from './webhook-hosts.ts';
import { webhookContext } from './webhook-store.ts';

type Ring = z.output<typeof exchangeSchemas.webhookRing>;

export interface WebhookService {
  readonly storage: Storage;
  readonly keys: KeyRing;
  readonly hosts: AllowedHosts;
  readonly now: () => Date;
  /** Authority (PEM) that the receivers' certificates are checked against; those of Node unless given. */
  readonly ca?: string;
}

/** A webhook that did not answer with success; the job is done again later. */
class WebhookFailed extends Error {
  readonly code: string;
  constructor(status: number) {
    super('The webhook did not take the ring.');
    this.name = 'WebhookFailed';
    this.code = `webhook-status-${status}`;
  }
}

/** Tells a bureau's webhook that there is a message, without what is in it. */
export function ringWebhook(service: WebhookService): JobHandler {
  const { storage, keys, hosts, now } = service;
  return async ({ payload, finish }) => {
    const found = await readRing(storage, String(payload['messageId']));
    // Removed, or no longer allowed: nothing is sent, and nothing waits.
    if (!found || refuseWebhookUrl(found.url, hosts)) return storage.transaction(finish);
    const { ring, url, secret } = found;
    const body = JSON.stringify(ring);
    const seconds = Math.floor(now().getTime() / 1000);
    const key = keys.open(secret, webhookContext(ring.bureauId));
    const signature = createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex');
    const headers = { 'whorl-signature': `t=${seconds},v1=${signature}` };
    const status = await post(url, body, headers, service.ca).catch(() => 0);
    const isTaken = status >= 200 && status < 300;
    await storage.transaction(async (db) => {
      await db
        .updateTable('webhook')
        .set({ last_status: status, ...(isTaken ? { rung_at: now() } : {}) })
        .where('bureau_id', '=', ring.bureauId)
        .execute();
      if (isTaken) await finish(db);
    });
    if (!isTaken) throw new WebhookFailed(status);
  };
}

async function readRing(storage: Storage, messageId: string) {
  const row = await storage.transaction((db) =>
    db
      .selectFrom('message')
      .innerJoin('webhook', 'webhook.bureau_id', 'message.bureau_id')
      .selectAll('message')
      .select(['url', 'secret'])
      .where('message_id', '=', messageId)
      .executeTakeFirst(),
  );
  if (!row) return undefined;
  const ring: Ring = {
    bureauId: row.bureau_id,
    messageId,
    number: row.number,
    typeOfTransaction: row.type_of_transaction,
    controlReference: row.control_reference,
    createdAt: row.created_at.toISOString(),
  };
  return { ring, url: row.url, secret: new Uint8Array(row.secret) };
}

/** Gives the status. Follows no redirect, which could lead to an address that nobody allowed. */
function post(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  ca: string | undefined,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        timeout: hubLimits.webhookTimeoutMs,
        signal: AbortSignal.timeout(hubLimits.webhookTimeoutMs),
        ...(ca ? { ca } : {}),
      },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
