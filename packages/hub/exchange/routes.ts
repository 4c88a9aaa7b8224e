import { looksLikeTransactionXml } from '@whorl/codecs';
import { exchangeSchemas, personStatusHeader } from '@whorl/contract';
import type { z } from 'zod';
import { inScope, inUnfencedScope, type Scope } from '../governance/scope.ts';
import type { SomeHandlers } from '../http/handler.ts';
import { parsePart } from '../http/parse-request.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import type { Storage } from '../storage/storage.ts';
import { openMailbox } from './mailbox-store.ts';
import { receiveTransaction } from './receive-transaction.ts';
import { receiptOf } from './transaction-receipt.ts';
import type { TransactionWatch } from './transaction-watch.ts';
import { openWebhooks, type WebhookSettings } from './webhook-store.ts';

type Headers = z.output<typeof exchangeSchemas.transactionHeaders>;

type Names =
  | 'sendTransaction'
  | 'readTransaction'
  | 'listMailbox'
  | 'readMessage'
  | 'acknowledgeMessage'
  | 'readWebhook'
  | 'setWebhook'
  | 'removeWebhook';

export interface MailService extends WebhookSettings {
  readonly storage: Storage;
  readonly images: ImageStore;
  readonly wakeJobs: () => void;
  readonly transactionWatch: TransactionWatch;
}

export function exchangeHandlers(service: MailService): SomeHandlers<Names> {
  const { storage, images, wakeJobs, transactionWatch } = service;
  const webhooks = (scope: Scope) => openWebhooks(scope, service);
  return {
    sendTransaction: async ({ access, body, header }) => {
      const names = ['idempotency-key', personStatusHeader] as const;
      const given = Object.fromEntries(names.map((name) => [name, header(name)]));
      const receipt = await receiveTransaction(
        storage,
        images,
        access,
        body,
        parsePart(exchangeSchemas.transactionHeaders, given, 'header') as Headers,
      );
      wakeJobs();
      return receipt;
    },
    readTransaction: async ({ access, params: { transactionId }, query }) => {
      const look = () =>
        inScope(storage, access, async (scope) => {
          scope.audit({ action: 'transaction.read' });
          return receiptOf(scope, transactionId);
        });
      if (query.after === undefined || query.waitSeconds === 0) return look();
      const listener = transactionWatch.listen(transactionId, query.waitSeconds * 1_000);
      try {
        const now = await look();
        if (now.state !== query.after) return now;
        await listener.ended;
      } finally {
        listener.cancel();
      }
      return look();
    },
    listMailbox: ({ access, query }) =>
      inScope(storage, access, (scope) => openMailbox(scope).list(query.after, query.limit)),
    readMessage: async ({ access, params }) => {
      const bytes = await inScope(storage, access, (scope) =>
        openMailbox(scope).read(params.messageId),
      );
      const isXml = looksLikeTransactionXml(bytes);
      return { mediaType: isXml ? 'application/xml' : 'application/vnd.nist.an2k', bytes };
    },
    acknowledgeMessage: async ({ access, params }) => {
      await inScope(storage, access, (scope) => openMailbox(scope).acknowledge(params.messageId));
      return undefined;
    },
    readWebhook: ({ access, params }) =>
      inUnfencedScope(storage, access, (scope) => webhooks(scope).read(params.bureauId)),
    setWebhook: ({ access, params, body }) =>
      inUnfencedScope(storage, access, (scope) => webhooks(scope).set(params.bureauId, body.url)),
    removeWebhook: async ({ access, params }) => {
      await inUnfencedScope(storage, access, (scope) => webhooks(scope).remove(params.bureauId));
      return undefined;
    },
  };
}
