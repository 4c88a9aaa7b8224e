import { randomUUID } from 'node:crypto';
import type { Identity, recordSchemas } from '@whorl/contract';
import { encodeTemplate, engineVersion } from '@whorl/fingerprint';
import type { Selectable } from 'kysely';
import type { z } from 'zod';
import { mayReadSql } from '../governance/policy.ts';
import type { Scope } from '../governance/scope.ts';
import { found, HubError } from '../hub-error.ts';
import { releaseImages } from '../jobs/release-images.ts';
import { json } from '../storage/json.ts';
import type { RecordTable } from '../storage/schema.ts';
import { readAccessLog } from './access-log.ts';
import type { PlacedImage } from './print-image.ts';
import type { FoundPrint } from './prints-of-transaction.ts';

type RecordView = z.output<typeof recordSchemas.record>;
type RecordSummary = z.output<typeof recordSchemas.recordSummary>;
type Receipt = z.output<typeof recordSchemas.deletionReceipt>;
type RecordsQuery = z.output<typeof recordSchemas.recordsQuery>;
type AccessLogQuery = z.output<typeof recordSchemas.accessLogQuery>;

export interface NewRecord {
  readonly kind: 'person' | 'mark';
  readonly sourceReference: string;
  readonly purpose: string;
  readonly caseReference: string;
  readonly status: string;
  readonly offence?: string | undefined;
  readonly identity?: Identity | undefined;
  readonly prints: readonly FoundPrint[];
  /** The file that the prints came in, in the image store. */
  readonly imageId: string;
}

/** INTERPOL's periods: five years for people, fifteen for traces. */
const retentionYears = { person: 5, mark: 15 } as const;
/** The source is asked half a year before. */
const reviewMonthsBefore = 6;

/** What an actor may know of a record that it may read. */
export function recordSummary(row: Selectable<RecordTable>, bureau: string): RecordSummary {
  return {
    recordId: row.record_id,
    kind: row.kind as RecordSummary['kind'],
    bureauId: row.bureau_id,
    sourceReference: row.source_reference,
    purpose: row.purpose as RecordSummary['purpose'],
    handlingCode: row.handling_code as RecordSummary['handlingCode'],
    tlp: row.tlp as RecordSummary['tlp'],
    restrictions:
      row.bureau_id === bureau
        ? { deniedBureaus: row.denied_bureaus, allowedBureaus: row.allowed_bureaus }
        : null,
    retainUntil: row.retain_until.toISOString(),
    reviewAt: row.review_at.toISOString(),
    isContested: row.is_contested,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

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
  const own = async (recordId: string) => {
    const row = found(await readable(recordId));
    if (row.bureau_id !== access.actor.bureauId) throw new HubError('not-found');
    return row;
  };
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
      if (cursor !== undefined) query = query.where('created_at', '<', new Date(cursor));
      if (kind) query = query.where('kind', '=', kind);
      if (isOwn !== undefined) query = query.where('bureau_id', isOwn ? '=' : '!=', bureauId);
      if (isReviewDue) {
        query = query.where('bureau_id', '=', bureauId).where('review_at', '<=', access.at);
      }
      const rows = await query
        .orderBy('created_at', 'desc')
        .limit(limit + 1)
        .execute();
      const items = rows.slice(0, limit).map(summaryOf);
      return { items, next: rows.length > limit ? items.at(-1)!.createdAt : null };
    },

    async read(recordId: string): Promise<RecordView> {
      const row = found(await readable(recordId));
      note('record.read', row);
      const isOwn = row.bureau_id === access.actor.bureauId;
      const of = { record_id: recordId };
      const caseRoles = await db
        .selectFrom('case_role')
        .selectAll()
        .where('record_id', '=', of.record_id)
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
          hasImage: reference.image_id !== null,
        })),
      };
    },

    async enrol(record: NewRecord): Promise<string> {
      const record_id = randomUUID();
      const retain = new Date(access.at);
      retain.setUTCFullYear(retain.getUTCFullYear() + retentionYears[record.kind]);
      const review = new Date(retain);
      review.setUTCMonth(review.getUTCMonth() - reviewMonthsBefore);
      const { bureauId } = access.actor;
      const inserted = await db
        .insertInto('record')
        .values({
          record_id,
          kind: record.kind,
          bureau_id: bureauId,
          source_reference: record.sourceReference,
          purpose: record.purpose,
          handling_code: 'H0',
          tlp: 'AMBER',
          denied_bureaus: [],
          allowed_bureaus: null,
          retain_until: retain,
          review_at: review,
          is_contested: false,
          version: 1,
          created_at: access.at,
          updated_at: access.at,
        })
        .onConflict((conflict) =>
          conflict.columns(['bureau_id', 'kind', 'source_reference']).doNothing(),
        )
        .returning('record_id')
        .executeTakeFirst();
      if (!inserted) throw new HubError('already-exists');
      const { caseReference, status, offence } = record;
      await db
        .insertInto('case_role')
        .values({
          record_id,
          ordinal: 0,
          case_reference: caseReference,
          status,
          offence: offence ?? null,
        })
        .execute();
      if (record.identity) {
        await db
          .insertInto('identity')
          .values({ record_id, bureau_id: bureauId, content: json(record.identity) })
          .execute();
      }
      const references = record.prints.map(({ id, position, template, imageRecord }) => ({
        reference_id: id,
        record_id,
        modality: record.kind === 'mark' ? 'mark' : 'finger',
        position,
        template: encodeTemplate(template),
        engine_version: engineVersion,
        quality: template.quality,
        minutia_count: template.minutiae.length,
        image_id: imageRecord === null ? null : record.imageId,
        image_record: imageRecord,
      }));
      await db.insertInto('reference').values(references).execute();
      await db
        .insertInto('image_use')
        .values({ image_id: record.imageId, owner_kind: 'record', owner_id: record_id })
        .execute();
      note('record.enrolled', { record_id, bureau_id: bureauId });
      scope.galleryChanged(record_id);
      return record_id;
    },

    /** Deletes record, templates and identity at once, and the images by a job; leaves a receipt. */
    async delete(recordId: string, cause: 'source' | 'retention'): Promise<Receipt> {
      const row =
        cause === 'source'
          ? await own(recordId)
          : found(
              await db
                .selectFrom('record')
                .selectAll()
                .where('record_id', '=', recordId)
                .executeTakeFirst(),
            );
      const templates = await db
        .deleteFrom('reference')
        .where('record_id', '=', recordId)
        .executeTakeFirst();
      const imageCount = await releaseImages(db, 'record', recordId, access.at);
      await db.deleteFrom('record').where('record_id', '=', recordId).execute();
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
          })
          .execute();
      });
      return receipt;
    },

    /** Where the image of an own record's print is. */
    async referenceImage(recordId: string, referenceId: string): Promise<PlacedImage | undefined> {
      const row = await own(recordId);
      note('record.print-seen', row);
      const reference = await db
        .selectFrom('reference')
        .select(['image_id', 'image_record'])
        .where('record_id', '=', recordId)
        .where('reference_id', '=', referenceId)
        .executeTakeFirst();
      if (!reference?.image_id) return undefined;
      return { imageId: reference.image_id, imageRecord: reference.image_record };
    },

    async accessLog(recordId: string, query: AccessLogQuery) {
      const row = await own(recordId);
      note('record.access-log-read', row);
      return readAccessLog(db, row.bureau_id, recordId, query);
    },
  };
}
