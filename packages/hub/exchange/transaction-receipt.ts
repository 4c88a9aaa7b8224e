import { sql } from 'kysely';
import type { Scope } from '../governance/scope.ts';
import { found } from '../hub-error.ts';

/**
 * How far a transaction of the actor's bureau is. State and answers are read by one statement: between two, an answer could
 * be committed, and would stand beside the state before it.
 */
export async function receiptOf(
  { db, access }: Pick<Scope, 'db' | 'access'>,
  transactionId: string,
) {
  const row = found(
    await db
      .selectFrom('transaction')
      .selectAll()
      .select(
        sql<readonly string[]>`array(
          select message_id::text from message
          where message.transaction_id = "transaction".transaction_id order by number)`.as(
          'answers',
        ),
      )
      .where('transaction_id', '=', transactionId)
      .where('bureau_id', '=', access.actor.bureauId)
      .executeTakeFirst(),
  );
  return {
    transactionId,
    typeOfTransaction: row.type_of_transaction,
    controlNumber: row.control_number,
    state: row.state as 'received',
    receivedAt: row.received_at.toISOString(),
    searchId: row.search_id,
    recordId: row.record_id,
    answers: [...row.answers],
    problems: row.problems as { place: string; reason: string }[],
  };
}
