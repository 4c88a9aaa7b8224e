import { randomUUID } from 'node:crypto';
import { enqueueJob } from '../jobs/job-queue.ts';
import type { Database } from '../storage/storage.ts';
import { buildAnswer, type TransactionEncoding } from './build-answer.ts';

/** What the hub has to tell a bureau. */
export interface Reply {
  readonly type: 'SRE' | 'ERR';
  readonly lines: readonly string[];
  /** The transaction that it answers; nothing where the hub speaks first. */
  readonly transactionId?: string | null;
  readonly controlReference?: string | null;
}

/** Puts a message into a bureau's mailbox, in the transaction that decided it; a job rings the bureau's webhook. */
export async function deliver(
  db: Database,
  hubBureau: string,
  bureauId: string,
  { type, lines, transactionId = null, controlReference = null }: Reply,
  at: Date,
): Promise<void> {
  const encoding = await encodingFor(db, bureauId, transactionId);
  const origin = `${hubBureau}/HUB`;
  const destination = `${bureauId}/NCB`;
  const answer = { type, origin, destination, controlReference, lines, encoding };
  const { controlNumber, bytes } = await buildAnswer(db, answer, at);
  const messageId = randomUUID();
  await db
    .insertInto('message')
    .values({
      message_id: messageId,
      bureau_id: bureauId,
      number: await nextNumber(db, bureauId),
      transaction_id: transactionId,
      type_of_transaction: type,
      control_number: controlNumber,
      control_reference: controlReference,
      content: bytes,
      created_at: at,
    })
    .execute();
  const webhook = await db
    .selectFrom('webhook')
    .select('bureau_id')
    .where('bureau_id', '=', bureauId)
    .executeTakeFirst();
  if (webhook) await enqueueJob(db, { kind: 'ring-webhook', payload: { messageId } }, at);
}

/** An answer is spelled as the question was, a first word as the bureau's last question. */
async function encodingFor(
  db: Database,
  bureauId: string,
  transactionId: string | null,
): Promise<TransactionEncoding> {
  let query = db.selectFrom('transaction').select('encoding').where('bureau_id', '=', bureauId);
  if (transactionId) query = query.where('transaction_id', '=', transactionId);
  const row = await query.orderBy('received_at', 'desc').limit(1).executeTakeFirst();
  return (row?.encoding as TransactionEncoding | undefined) ?? 'traditional';
}

async function nextNumber(db: Database, bureau_id: string): Promise<number> {
  const { number } = await db
    .insertInto('mailbox_counter')
    .values({ bureau_id, number: 1 })
    .onConflict((conflict) =>
      conflict.column('bureau_id').doUpdateSet((eb) => ({
        number: eb('mailbox_counter.number', '+', 1),
      })),
    )
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}
