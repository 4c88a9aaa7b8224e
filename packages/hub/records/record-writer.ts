import { randomUUID } from 'node:crypto';
import type {
  Identity,
  Problem,
  Purpose,
  recordChangeSchemas,
  recordSchemas,
} from '@whorl/contract';
import { palmSide } from '@whorl/fingerprint';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { Scope } from '../governance/scope.ts';
import { HubError } from '../hub-error.ts';
import { releaseImage, releaseImages } from '../jobs/release-images.ts';
import { json } from '../storage/json.ts';
import type { RecordTable } from '../storage/schema.ts';
import { tellHits } from './handling-of-hits.ts';
import { storeIdentity } from './identity-index.ts';
import { ownRecord } from './own-record.ts';
import { type StoredPhotograph, storePhotographs, usePhotographs } from './photograph-store.ts';
import type { FoundPrint } from './prints-of-transaction.ts';
import { latestRetention, reviewTime } from './retention-time.ts';
import { templateColumns } from './template-columns.ts';

type CaseRole = z.output<typeof recordSchemas.caseRole>;
type Restrictions = z.output<typeof recordSchemas.restrictions>;
type RecordChange = z.output<typeof recordChangeSchemas.recordChange>;
type RestrictionChange = z.output<typeof recordChangeSchemas.restrictionChange>;
type RetentionChange = z.output<typeof recordChangeSchemas.retentionChange>;
type Contestation = z.output<typeof recordChangeSchemas.contestation>;

/** A print with the file that it came in, in the image store. */
export interface StoredPrint extends FoundPrint {
  readonly imageId: string;
}
export interface NewRecord {
  readonly kind: 'person' | 'mark';
  readonly sourceReference: string;
  readonly purpose: Purpose;
  readonly handlingCode?: string;
  readonly handlingNote?: string;
  readonly tlp?: string;
  readonly restrictions?: Restrictions;
  readonly retainUntil?: Date;
  readonly caseRoles: readonly CaseRole[];
  readonly identity?: Identity;
  readonly prints: readonly StoredPrint[];
  readonly photographs?: readonly StoredPhotograph[];
}

/** Changes to records: only their source makes them, each with a new version and a line in the log. */
export function openRecordWriter(scope: Scope) {
  const { db, access, audit, galleryChanged } = scope;
  const { bureauId } = access.actor;
  const note = (action: string, recordId: string, details = {}) => {
    const subject = { kind: 'record', id: recordId };
    audit({ action, subject, concerns: [bureauId], details: { source: bureauId, ...details } });
  };

  /** The own record in the version that the caller saw, moved on by one. */
  const nextVersion = async (recordId: string, version: number, values: object = {}) => {
    const row = await ownRecord(scope, recordId);
    const changed = await db
      .updateTable('record')
      .set({ ...values, version: version + 1, updated_at: access.at })
      .where('record_id', '=', recordId)
      .where('version', '=', version)
      .executeTakeFirst();
    if (changed.numUpdatedRows !== 1n) throw new HubError('conflict');
    return row;
  };

  return {
    async enrol(record: NewRecord): Promise<string> {
      const record_id = randomUUID();
      const latest = latestRetention(record.kind, access.at);
      const retain_until = withinRetention(record.retainUntil ?? latest, latest, access.at);
      const inserted = await db
        .insertInto('record')
        .values({
          record_id,
          kind: record.kind,
          bureau_id: bureauId,
          source_reference: record.sourceReference,
          purpose: record.purpose,
          handling_code: record.handlingCode ?? 'H0',
          handling_note: record.handlingNote ?? null,
          tlp: record.tlp ?? 'AMBER',
          denied_bureaus: record.restrictions?.deniedBureaus ?? [],
          allowed_bureaus: record.restrictions?.allowedBureaus ?? null,
          retain_until,
          review_at: reviewTime(retain_until, access.at),
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
      await storeCaseRoles(record_id, record.caseRoles);
      if (record.identity) await storeIdentity(db, record_id, bureauId, record.identity);
      await storePrints(record_id, record.kind, record.prints);
      await storePhotographs(scope, record_id, record.photographs ?? []);
      note('record.enrolled', record_id, { kind: record.kind, prints: record.prints.length });
      galleryChanged(record_id);
      return record_id;
    },

    async change(recordId: string, change: RecordChange): Promise<void> {
      const { version, caseRoles, identity, sourceReference, purpose } = change;
      const row = await ownRecord(scope, recordId);
      if (identity && row.kind === 'mark') {
        const problems = [{ place: 'body.identity', reason: 'a mark has no identity' }];
        throw new HubError('request-invalid', { problems });
      }
      if (sourceReference !== undefined && sourceReference !== row.source_reference) {
        await refuseTakenReference(row.kind, sourceReference);
      }
      const handling = handlingAfter(row, change);
      await nextVersion(recordId, version, {
        ...handling,
        source_reference: sourceReference ?? row.source_reference,
        purpose: purpose ?? row.purpose,
      });
      if (caseRoles) {
        await db.deleteFrom('case_role').where('record_id', '=', recordId).execute();
        await storeCaseRoles(recordId, caseRoles);
      }
      if (identity) await storeIdentity(db, recordId, bureauId, identity);
      await tellHits(db, recordId);
      const fields = Object.keys(change).filter((name) => name !== 'version');
      note('record.changed', recordId, { fields: fields.sort().join(' '), version: version + 1 });
      galleryChanged(recordId);
    },

    async restrict(recordId: string, change: RestrictionChange): Promise<void> {
      const { version, tlp, restrictions } = change;
      await nextVersion(recordId, version, {
        tlp,
        denied_bureaus: restrictions.deniedBureaus,
        allowed_bureaus: restrictions.allowedBureaus,
      });
      await tellHits(db, recordId);
      note('record.restricted', recordId, { version: version + 1 });
      galleryChanged(recordId);
    },

    async extend(recordId: string, { version, retainUntil }: RetentionChange): Promise<void> {
      const { kind } = await ownRecord(scope, recordId);
      const latest = latestRetention(kind as 'person', access.at);
      const retain_until = withinRetention(new Date(retainUntil), latest, access.at);
      const review_at = reviewTime(retain_until, access.at);
      await nextVersion(recordId, version, { retain_until, review_at });
      note('record.retention-changed', recordId, { until: retain_until.toISOString() });
      galleryChanged(recordId);
    },

    async contest(recordId: string, { version, isContested }: Contestation): Promise<void> {
      await nextVersion(recordId, version, { is_contested: isContested });
      await tellHits(db, recordId);
      note(isContested ? 'record.contested' : 'record.settled', recordId);
    },

    async addPrints(recordId: string, version: number, prints: readonly StoredPrint[]) {
      const { kind } = await nextVersion(recordId, version);
      await storePrints(recordId, kind as 'person', prints);
      note('record.prints-added', recordId, { prints: prints.length });
      galleryChanged(recordId);
    },

    /** All prints of a record for others. */
    async substitutePrints(recordId: string, version: number, prints: readonly StoredPrint[]) {
      const { kind } = await nextVersion(recordId, version);
      await db.deleteFrom('reference').where('record_id', '=', recordId).execute();
      await releaseImages(db, 'record', recordId, access.at);
      await usePhotographs(db, recordId);
      await storePrints(recordId, kind as 'person', prints);
      note('record.prints-substituted', recordId, { prints: prints.length });
      galleryChanged(recordId);
    },

    async addPhotographs(
      recordId: string,
      version: number,
      photographs: readonly StoredPhotograph[],
    ): Promise<void> {
      const { kind } = await nextVersion(recordId, version);
      if (kind === 'mark') {
        const problems = [{ place: 'body.photographs', reason: 'a mark has no photographs' }];
        throw new HubError('request-invalid', { problems });
      }
      await storePhotographs(scope, recordId, photographs);
      note('record.photographs-added', recordId, { photographs: photographs.length });
    },

    async removePhotograph(recordId: string, photographId: string, version: number): Promise<void> {
      await nextVersion(recordId, version);
      const removed = await db
        .deleteFrom('photograph')
        .where('record_id', '=', recordId)
        .where('photograph_id', '=', photographId)
        .returning('image_id')
        .executeTakeFirst();
      if (!removed) throw new HubError('not-found');
      await releaseUnusedImage(recordId, removed.image_id);
      note('record.photograph-removed', recordId);
    },

    async removePrint(recordId: string, referenceId: string, version: number): Promise<void> {
      await nextVersion(recordId, version);
      const removed = await db
        .deleteFrom('reference')
        .where('record_id', '=', recordId)
        .where('reference_id', '=', referenceId)
        .returning('image_id')
        .executeTakeFirst();
      if (!removed) throw new HubError('not-found');
      if (removed.image_id) await releaseUnusedImage(recordId, removed.image_id);
      note('record.print-removed', recordId);
      galleryChanged(recordId);
    },
  };

  async function storeCaseRoles(record_id: string, caseRoles: readonly CaseRole[]): Promise<void> {
    const rows = caseRoles.map(({ caseReference, status, offence }, ordinal) => ({
      record_id,
      ordinal,
      case_reference: caseReference,
      status,
      offence: offence ?? null,
    }));
    await db.insertInto('case_role').values(rows).execute();
  }

  async function storePrints(
    record_id: string,
    kind: 'person' | 'mark',
    prints: readonly StoredPrint[],
  ): Promise<void> {
    const rows = prints.map(({ id, position, template, imageId, hasImage, ...print }) => ({
      reference_id: id,
      record_id,
      modality: modalityOf(kind, position),
      position,
      ...templateColumns(template),
      image_id: hasImage ? imageId : null,
      image_record: print.imageRecord,
      image_part: print.imagePart && json(print.imagePart),
      impression_type: print.impressionType,
    }));
    await db.insertInto('reference').values(rows).execute();
    const uses = [...new Set(prints.map(({ imageId }) => imageId))].map((image_id) => ({
      image_id,
      owner_kind: 'record',
      owner_id: record_id,
    }));
    await db
      .insertInto('image_use')
      .values(uses)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async function refuseTakenReference(kind: string, reference: string): Promise<void> {
    const taken = await db
      .selectFrom('record')
      .select(sql`1`.as('one'))
      .where('bureau_id', '=', bureauId)
      .where('kind', '=', kind)
      .where('source_reference', '=', reference)
      .executeTakeFirst();
    if (taken) throw new HubError('already-exists');
  }

  async function releaseUnusedImage(recordId: string, imageId: string): Promise<void> {
    const other = await db
      .selectFrom('reference')
      .select('record_id')
      .where('record_id', '=', recordId)
      .where('image_id', '=', imageId)
      .unionAll((eb) =>
        eb
          .selectFrom('photograph')
          .select('record_id')
          .where('record_id', '=', recordId)
          .where('image_id', '=', imageId),
      )
      .executeTakeFirst();
    if (!other) await releaseImage(db, 'record', recordId, imageId, access.at);
  }
}

function modalityOf(kind: 'person' | 'mark', position: number): 'mark' | 'palm' | 'finger' {
  if (kind === 'mark') return 'mark';
  return palmSide(position) === undefined ? 'finger' : 'palm';
}

/** Code and note as a change leaves them. Refuses H3 without its words. */
function handlingAfter(
  row: Pick<Selectable<RecordTable>, 'handling_code' | 'handling_note'>,
  change: RecordChange,
) {
  const handlingCode = change.handlingCode ?? row.handling_code;
  const { handlingNote = row.handling_note } = change;
  if (handlingCode === 'H3' && handlingNote === null) {
    const problems = [{ place: 'body.handlingNote', reason: 'H3 is stated in words' }];
    throw new HubError('request-invalid', { problems });
  }
  return { handling_code: handlingCode, handling_note: handlingNote };
}

/** Refuses a time that is over or beyond the longest. */
function withinRetention(wanted: Date, latest: Date, at: Date): Date {
  const reason =
    wanted <= at
      ? 'is not in the future'
      : wanted > latest
        ? `is after ${latest.toISOString()}, the longest time from today`
        : undefined;
  if (reason === undefined) return wanted;
  const problems: Problem[] = [{ place: 'body.retainUntil', reason }];
  throw new HubError('request-invalid', { problems });
}
