import type { Scope } from '../governance/scope.ts';
import { found } from '../hub-error.ts';

/** Messages of the actor's bureau. */
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
