import type { recordSchemas } from '@whorl/contract';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../governance/scope.ts';
import { found } from '../hub-error.ts';
import { afterCursor, cursorOf } from '../page-cursor.ts';
import type { DeletionReceiptTable } from '../storage/schema.ts';

type Receipt = z.output<typeof recordSchemas.deletionReceipt>;

/** Proofs of the deletions of the actor's bureau. */
export function openDeletionReceipts({ db, access, audit }: Scope) {
  const own = () =>
    db.selectFrom('deletion_receipt').selectAll().where('bureau_id', '=', access.actor.bureauId);
  return {
    async list(before: string | undefined, limit: number) {
      audit({ action: 'deletion-receipt.listed' });
      const rows = await own()
        .$if(before !== undefined, (query) =>
          query.where(afterCursor(before!, 'deleted_at', 'receipt_id')),
        )
        .orderBy('deleted_at', 'desc')
        .orderBy('receipt_id', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map(receiptOf);
      const last = rows[limit - 1];
      const next = last && rows.length > limit ? cursorOf(last.deleted_at, last.receipt_id) : null;
      return { items, next };
    },
    async read(receiptId: string): Promise<Receipt> {
      const row = found(await own().where('receipt_id', '=', receiptId).executeTakeFirst());
      audit({
        action: 'deletion-receipt.read',
        subject: { kind: 'deletion-receipt', id: receiptId },
      });
      return receiptOf(row);
    },
  };
}

function receiptOf(row: Selectable<DeletionReceiptTable>): Receipt {
  return {
    receiptId: row.receipt_id,
    recordId: row.record_id,
    bureauId: row.bureau_id,
    deletedAt: row.deleted_at.toISOString(),
    cause: row.cause as Receipt['cause'],
    templatesDeleted: row.templates_deleted,
    imagesDeleted: row.images_deleted,
    auditIndex: row.audit_index ?? -1,
    reason: row.reason,
  };
}
