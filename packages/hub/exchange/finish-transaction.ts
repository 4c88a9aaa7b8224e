import type { Problem } from '@whorl/contract';
import type { Scope } from '../governance/scope.ts';
import { refuseSearch } from '../identification/move-search.ts';
import { releaseImages } from '../jobs/release-images.ts';
import { json } from '../storage/json.ts';
import type { Database } from '../storage/storage.ts';
import { deliver } from './deliver.ts';
import { type TransactionRow, workOf } from './transaction-row.ts';

/** Ends a transaction with an ERR that says each reason, and its search with it. */
export async function refuseTransaction(
  { db, access, audit }: Scope,
  hubBureau: string,
  row: TransactionRow,
  problems: readonly Problem[],
): Promise<void> {
  const { transaction_id } = row;
  const given = problems.length > 0 ? problems : [{ place: 'file', reason: 'holds no print' }];
  await db
    .updateTable('transaction')
    .set({ state: 'refused', problems: json(given) })
    .where('transaction_id', '=', transaction_id)
    .execute();
  if (workOf(row.type_of_transaction) === 'search') {
    const search_id = await searchOfTransaction(db, transaction_id);
    await refuseSearch(db, search_id, given, access.at);
    await db
      .updateTable('transaction')
      .set({ search_id })
      .where('transaction_id', '=', transaction_id)
      .execute();
  }
  await eraseFile(db, transaction_id, access.at);
  const reply = {
    type: 'ERR',
    transactionId: transaction_id,
    controlReference: row.control_number,
    lines: given.map(({ place, reason }) => `${place}: ${reason}`),
  } as const;
  await deliver(db, hubBureau, row.bureau_id, reply, access.at);
  const subject = { kind: 'transaction', id: transaction_id };
  audit({ action: 'transaction.refused', subject, details: { problems: given.length } });
}

/** Reasons of one answer that was no refusal; the receipt has all. */
const passedOverMax = 10;

/** What of a file became no print, in words after what was done: a sender who thinks that all of it counts would be wrong. */
function linesOf(done: string, passedOver: readonly Problem[]): readonly string[] {
  if (passedOver.length === 0) return [done];
  const told = passedOver.slice(0, passedOverMax).map(({ place, reason }) => `${place}: ${reason}`);
  const more = passedOver.length - told.length;
  return [`${done}; PASSED OVER ${[...told, ...(more > 0 ? [`${more} MORE`] : [])].join('; ')}`];
}

/** Ends a transaction that changed a record, with an SRE that says what was done and what was passed over. */
export async function answerTransaction(
  { db, access }: Scope,
  hubBureau: string,
  row: TransactionRow,
  recordId: string | null,
  done: string,
  passedOver: readonly Problem[] = [],
): Promise<void> {
  const { transaction_id } = row;
  await db
    .updateTable('transaction')
    .set({ state: 'answered', record_id: recordId, problems: json(passedOver) })
    .where('transaction_id', '=', transaction_id)
    .execute();
  await eraseFile(db, transaction_id, access.at);
  const reply = {
    type: 'SRE',
    transactionId: transaction_id,
    controlReference: row.control_number,
    lines: linesOf(done, passedOver),
  } as const;
  await deliver(db, hubBureau, row.bureau_id, reply, access.at);
}

export async function searchOfTransaction(db: Database, transactionId: string): Promise<string> {
  const { search_id } = await db
    .selectFrom('search')
    .select('search_id')
    .where('transaction_id', '=', transactionId)
    .executeTakeFirstOrThrow();
  return search_id;
}

/** The file of a transaction has done its work: a record uses it from now on, or nothing does. */
async function eraseFile(db: Database, transactionId: string, at: Date): Promise<void> {
  await db
    .updateTable('transaction')
    .set({ image_id: null })
    .where('transaction_id', '=', transactionId)
    .execute();
  await releaseImages(db, 'transaction', transactionId, at);
}
