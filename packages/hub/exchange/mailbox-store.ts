import { randomUUID } from 'node:crypto';
import type { Scope } from '../governance/scope.ts';
import { found } from '../hub-error.ts';
import type { Database } from '../storage/storage.ts';
import { type Answer, buildAnswer } from './build-answer.ts';

/** Puts an answer into a bureau's mailbox, in the transaction that decided it. */
export async function deliver(
  db: Database,
  bureauId: string,
  transactionId: string | null,
  answer: Answer,
  at: Date,
): Promise<void> {
  const { controlNumber, bytes } = await buildAnswer(db, answer, at);
  const { number } = await db
    .insertInto('mailbox_counter')
    .values({ bureau_id: bureauId, number: 1 })
    .onConflict((conflict) =>
      conflict.column('bureau_id').doUpdateSet((eb) => ({
        number: eb('mailbox_counter.number', '+', 1),
      })),
    )
    .returning('number')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('message')
    .values({
      message_id: randomUUID(),
      bureau_id: bureauId,
      number,
      transaction_id: transactionId,
      type_of_transaction: answer.type,
      control_number: controlNumber,
      control_reference: answer.controlReference,
      content: bytes,
      created_at: at,
    })
    .execute();
}

export function openMailbox({ db, access, audit }: Scope) {
  const own = () => db.selectFrom('message').where('bureau_id', '=', access.actor.bureauId);
  return {
    async list(after: number, limit: number) {
      audit({ action: 'mailbox.listed' });
      const rows = await own()
        .select([
          'message_id',
          'number',
          'type_of_transaction',
          'control_number',
          'control_reference',
          'created_at',
          'acknowledged_at',
        ])
        .where('number', '>', after)
        .orderBy('number')
        .limit(limit)
        .execute();
      const items = rows.map((row) => ({
        messageId: row.message_id,
        number: row.number,
        typeOfTransaction: row.type_of_transaction,
        controlNumber: row.control_number,
        controlReference: row.control_reference,
        createdAt: row.created_at.toISOString(),
        isAcknowledged: row.acknowledged_at !== null,
      }));
      return { items, next: rows.length === limit ? String(items.at(-1)!.number) : null };
    },
    async read(messageId: string): Promise<Uint8Array> {
      const row = found(
        await own().select('content').where('message_id', '=', messageId).executeTakeFirst(),
      );
      audit({ action: 'message.read', subject: { kind: 'message', id: messageId } });
      return new Uint8Array(row.content);
    },
    async acknowledge(messageId: string): Promise<void> {
      found(
        await db
          .updateTable('message')
          .set({ acknowledged_at: access.at })
          .where('bureau_id', '=', access.actor.bureauId)
          .where('message_id', '=', messageId)
          .returning('message_id')
          .executeTakeFirst(),
      );
      audit({ action: 'message.acknowledged', subject: { kind: 'message', id: messageId } });
    },
  };
}
