import { sql } from 'kysely';
import { inUnfencedScope } from '../governance/scope.ts';
import type { Storage } from '../storage/storage.ts';
import { refuseTransaction } from './finish-transaction.ts';
import { accessOfTransaction } from './transaction-row.ts';

/**
 * Refuses transactions whose job failed for good, so that their senders know, and nothing of a probe
 * stays that no search will ever close. Gives how many.
 */
export async function giveUpTransactions(
  storage: Storage,
  hubBureau: string,
  at: Date,
): Promise<number> {
  const rows = await storage.transaction((db) =>
    db
      .selectFrom('transaction')
      .selectAll()
      .where('state', '=', 'received')
      .where(
        sql<boolean>`exists (select from job where kind = 'process-transaction' and state = 'failed'
          and payload ->> 'transactionId' = transaction.transaction_id::text)`,
      )
      .execute(),
  );
  for (const row of rows) {
    const reason = 'could not be processed by the hub; send it again under another key';
    const problems = [{ place: 'file', reason }];
    await inUnfencedScope(storage, accessOfTransaction(row, at), (scope) =>
      refuseTransaction(scope, hubBureau, row, problems),
    );
  }
  return rows.length;
}
