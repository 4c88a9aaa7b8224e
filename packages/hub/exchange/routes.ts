import { inScope } from '../governance/scope.ts';
import type { SomeHandlers } from '../http/handler.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import type { Storage } from '../storage/storage.ts';
import { openMailbox } from './mailbox-store.ts';
import { receiptOf, receiveTransaction } from './receive-transaction.ts';

type Names =
  | 'sendTransaction'
  | 'readTransaction'
  | 'listMailbox'
  | 'readMessage'
  | 'acknowledgeMessage';

export function exchangeHandlers(
  storage: Storage,
  images: ImageStore,
  wakeJobs: () => void,
): SomeHandlers<Names> {
  return {
    sendTransaction: async ({ access, body, header }) => {
      const receipt = await receiveTransaction(
        storage,
        images,
        access,
        body,
        header('idempotency-key'),
      );
      wakeJobs();
      return receipt;
    },
    readTransaction: ({ access, params }) =>
      inScope(storage, access, async (scope) => {
        scope.audit({ action: 'transaction.read' });
        return receiptOf(scope, params.transactionId);
      }),
    listMailbox: ({ access, query }) =>
      inScope(storage, access, (scope) => openMailbox(scope).list(query.after, query.limit)),
    readMessage: async ({ access, params }) => {
      const bytes = await inScope(storage, access, (scope) =>
        openMailbox(scope).read(params.messageId),
      );
      return { mediaType: 'application/vnd.nist.an2k', bytes };
    },
    acknowledgeMessage: async ({ access, params }) => {
      await inScope(storage, access, (scope) => openMailbox(scope).acknowledge(params.messageId));
      return undefined;
    },
  };
}
