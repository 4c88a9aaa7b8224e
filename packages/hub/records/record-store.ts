import { randomUUID } from 'node:crypto';
import type { Identity, recordSchemas } from '@whorl/contract';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { mayReadSql } from '../governance/policy.ts';
import type { Scope } from '../governance/scope.ts';
import { found } from '../hub-error.ts';
import { enqueueJob } from '../jobs/job-queue.ts';
import { releaseImages } from '../jobs/release-images.ts';
import { afterCursor, cursorOf } from '../page-cursor.ts';
import type { RecordTable } from '../storage/schema.ts';
import { readAccessLog } from './access-log.ts';
import { forgetReleased } from './handling-of-hits.ts';
import { ownRecord } from './own-record.ts';
import { photographsOf, photographView } from './photograph-store.ts';
import { type PlacedImage, placedImage } from './print-image.ts';
import { recordSummary } from './record-summary.ts';

type RecordView = z.output<typeof recordSchemas.record>;
type Receipt = z.output<typeof recordSchemas.deletionReceipt>;
type RecordsQuery = z.output<typeof recordSchemas.recordsQuery>;
type AccessLogQuery = z.output<typeof recordSchemas.accessLogQuery>;

/** Records as the actor of the scope may see and change them. */
export function openRecordStore(scope: Scope) {
  const { db, access, audit } = scope;
  const readable = (recordId: string) =>
    db
      .selectFrom('record')
      .selectAll()
      .where('record_id', '=', recordId)
      .where(mayReadSql(access))
      .executeTakeFirst();
  const own = (recordId: string) => ownRecord(scope, recordId);
  const note = (action: string, row: { record_id: string; bureau_id: string }) =>
    audit({
      action,
      subject: { kind: 'record', id: row.record_id },
      concerns: [row.bureau_id],
      details: { source: row.bureau_id },
    });
  const summaryOf = (row: Selectable<RecordTable>) => recordSummary(row, access.actor.bureauId);

  return {
    async list({ cursor, limit, kind, isOwn, isReviewDue }: RecordsQuery) {
      audit({ action: 'record.listed' });
      const { bureauId } = access.actor;
      let query = db.selectFrom('record').selectAll().where(mayReadSql(access));
      if (cursor !== undefined) query = query.where(afterCursor(cursor, 'created_at', 'record_id'));
      if (kind) query = query.where('kind', '=', kind);
      if (isOwn !== undefined) query = query.where('bureau_id', isOwn ? '=' : '!=', bureauId);
      if (isReviewDue) {
        query = query.where('bureau_id', '=', bureauId).where('review_at', '<=', access.at);
      }
      const rows = await query
        .orderBy('created_at', 'desc')
        .orderBy('record_id', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map(summaryOf);
      const last = rows[limit - 1];
      const next = last && rows.length > limit ? cursorOf(last.created_at, last.record_id) : null;
      return { items, next };
    },

    async read(recordId: string): Promise<RecordView> {
      const row = found(await readable(recordId));
      note('record.read', row);
      const isOwn = row.bureau_id === access.actor.bureauId;
      const caseRoles = await db
        .selectFrom('case_role')
        .selectAll()
        .where('record_id', '=', recordId)
        .orderBy('ordinal')
        .execute();
      const identity = isOwn
        ? await db
            .selectFrom('identity')
            .selectAll()
            .where('record_id', '=', recordId)
            .executeTakeFirst()
        : undefined;
      const references = await db
        .selectFrom('reference')
        .selectAll()
        .where('record_id', '=', recordId)
        .orderBy('position')
        .execute();
      const photographs = isOwn ? await photographsOf(db, recordId) : [];
      return {
        ...summaryOf(row),
        caseRoles: caseRoles.map(({ case_reference, status, offence }) => ({
          caseReference: case_reference,
          status: status as 'wanted',
          ...(offence ? { offence } : {}),
        })),
        identity: (identity?.content as Identity | undefined) ?? null,
        references: references.map((reference) => ({
          referenceId: reference.reference_id,
          modality: reference.modality as 'finger',
          position: reference.position,
          quality: reference.quality,
          minutiaCount: reference.minutia_count,
          engineVersion: reference.engine_version,
          impressionType: reference.impression_type,
          hasImage: reference.image_id !== null,
        })),
        photographs: photographs.map(photographView),
      };
    },

    /** Deletes record, templates and identity at once, and the images by a job; leaves a receipt. */
    async delete(
      recordId: string,
      cause: 'source' | 'retention',
      reason: string | null = null,
    ): Promise<Receipt> {
      const row =
        cause === 'source'
          ? await own(recordId)
          : found(
              await db
                .selectFrom('record')
                .selectAll()
                .where('record_id', '=', recordId)
                // Its source may have given it more time since the job looked.
                .where('retain_until', '<=', access.at)
                .forUpdate()
                .executeTakeFirst(),
            );
      const templates = await db
        .deleteFrom('reference')
        .where('record_id', '=', recordId)
        .executeTakeFirst();
      const imageCount = await releaseImages(db, 'record', recordId, access.at);
      await db.deleteFrom('record').where('record_id', '=', recordId).execute();
      await forgetReleased(db, recordId);
      const withdrawal = { kind: 'withdraw-record', payload: { recordId }, key: recordId };
      await enqueueJob(db, withdrawal, access.at);
      note('record.deleted', row);
      scope.galleryChanged(recordId);
      const receipt = {
        receiptId: randomUUID(),
        recordId,
        bureauId: row.bureau_id,
        deletedAt: access.at.toISOString(),
        cause,
        templatesDeleted: Number(templates.numDeletedRows),
        imagesDeleted: imageCount,
        auditIndex: -1,
        reason,
      };
      scope.afterAudit(async (auditIndex) => {
        receipt.auditIndex = auditIndex;
        await db
          .insertInto('deletion_receipt')
          .values({
            receipt_id: receipt.receiptId,
            record_id: recordId,
            bureau_id: row.bureau_id,
            deleted_at: access.at,
            cause,
            templates_deleted: receipt.templatesDeleted,
            images_deleted: receipt.imagesDeleted,
            audit_index: auditIndex,
            reason,
          })
          .execute();
      });
      return receipt;
    },

    /** Notes that the source goes about its record. Throws HubError `not-found` for any other. */
    async requireOwn(recordId: string): Promise<{ readonly kind: 'person' | 'mark' }> {
      const row = await own(recordId);
      note('record.read', row);
      return { kind: row.kind as 'person' | 'mark' };
    },

    /** Where the image of an own record's print is. */
    async referenceImage(recordId: string, referenceId: string): Promise<PlacedImage | undefined> {
      const row = await own(recordId);
      note('record.print-seen', row);
      const reference = await db
        .selectFrom('reference')
        .select(['image_id', 'image_record', 'image_part'])
        .where('record_id', '=', recordId)
        .where('reference_id', '=', referenceId)
        .executeTakeFirst();
      if (!reference) return undefined;
      return placedImage(reference);
    },

    /** Where a photograph of an own record is. */
    async photograph(recordId: string, photographId: string) {
      const row = await own(recordId);
      note('record.photograph-seen', row);
      const photographs = await photographsOf(db, recordId);
      return photographs.find(({ photograph_id }) => photograph_id === photographId);
    },

    async accessLog(recordId: string, query: AccessLogQuery) {
      const row = await own(recordId);
      note('record.access-log-read', row);
      return readAccessLog(db, row.bureau_id, recordId, query);
    },
  };
}
