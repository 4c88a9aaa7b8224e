import { hubLimits } from '../limits.ts';

/** Lets callers wait for a transaction to move on, so that they need not ask again and again. */
export interface TransactionWatch {
  /** Listens from now on: to be called before the look that finds nothing new. */
  listen(transactionId: string, timeoutMs: number): TransactionListener;
  /** To be called once what moved it is committed. */
  moved(transactionId: string): void;
  stop(): void;
}

export interface TransactionListener {
  /** Over when the transaction has moved, when the time is over, or at the end of the hub. */
  readonly ended: Promise<void>;
  cancel(): void;
}

export function createTransactionWatch(): TransactionWatch {
  const listeners = new Map<string, Set<() => void>>();
  let count = 0;
  let isStopped = false;

  function endAll(transactionId: string): void {
    for (const end of [...(listeners.get(transactionId) ?? [])]) end();
  }

  return {
    listen: (transactionId, timeoutMs) => {
      if (isStopped || count >= hubLimits.waitersMax) {
        return { ended: Promise.resolve(), cancel: () => undefined };
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      const own = listeners.get(transactionId) ?? new Set();
      listeners.set(transactionId, own);
      const end = (): void => {
        clearTimeout(timer);
        if (own.delete(end)) count--;
        if (own.size === 0 && listeners.get(transactionId) === own) listeners.delete(transactionId);
        resolve();
      };
      const timer = setTimeout(end, timeoutMs);
      own.add(end);
      count++;
      return { ended: promise, cancel: end };
    },
    moved: endAll,
    stop: () => {
      isStopped = true;
      for (const transactionId of [...listeners.keys()]) endAll(transactionId);
    },
  };
}
