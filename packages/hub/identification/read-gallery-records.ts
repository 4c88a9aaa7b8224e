import { decodeTemplate, engineVersion } from '@whorl/fingerprint';
import { packPrint } from '@whorl/gallery';
import { sql } from 'kysely';
import type { Database } from '../storage/storage.ts';
import type { GalleryRecord, HeldPrint } from './search-gallery.ts';

/** Those of the records that are there, as the gallery holds them. */
export async function readGalleryRecords(
  db: Database,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, GalleryRecord>> {
  if (recordIds.length === 0) return new Map();
  const records = await readRecordFacts(db, recordIds);
  const prints = await readPacked(db, recordIds);
  const stale = recordIds.filter((recordId) => prints.get(recordId) === 'stale');
  const packedAnew = await packAnew(db, stale);
  return new Map(
    records.map((record) => {
      const { recordId } = record;
      const read = prints.get(recordId) ?? [];
      const own = read === 'stale' ? packedAnew.get(recordId)! : read;
      return [recordId, { ...record, prints: own }];
    }),
  );
}

/** Those of the records that are there, without their prints. */
export async function readRecordFacts(
  db: Database,
  recordIds: readonly string[],
): Promise<readonly Omit<GalleryRecord, 'prints'>[]> {
  const rows = await db
    .selectFrom('record')
    .select(['record_id', 'kind', 'source_reference', 'bureau_id', 'denied_bureaus'])
    .select(['allowed_bureaus', 'tlp', 'purpose', 'retain_until'])
    .where(sql<boolean>`record_id = any (${[...recordIds]}::uuid[])`)
    .execute();
  return rows.map((row) => ({
    recordId: row.record_id,
    kind: row.kind as 'person' | 'mark',
    sourceReference: row.source_reference,
    rights: {
      bureauId: row.bureau_id,
      deniedBureaus: row.denied_bureaus,
      allowedBureaus: row.allowed_bureaus,
      tlp: row.tlp,
      purpose: row.purpose,
      retainUntil: row.retain_until,
    },
  }));
}

/**
 * Prints by record, all of one in one value: of a million prints one by one, taking them from the database and handing them to
 * threads took three times as long. A record of which some were not packed by this engine is stale.
 */
async function readPacked(
  db: Database,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldPrint[] | 'stale'>> {
  const { rows } = await sql<{
    record_id: string;
    is_current: boolean;
    ids: string;
    positions: string;
    lengths: string;
    packed: Uint8Array;
  }>`
    select record_id, bool_and(packed_version is not distinct from ${engineVersion}) as is_current,
      string_agg(reference_id::text, ',') as ids, string_agg(position::text, ',') as positions,
      string_agg(length(packed)::text, ',') as lengths, coalesce(string_agg(packed, ''::bytea), '') as packed
    from reference where record_id = any (${[...recordIds]}::uuid[]) group by record_id`.execute(
    db,
  );
  const sum = rows.reduce((bytes, { packed }) => bytes + packed.length, 0);
  // Threads share it: whatever else they are sent is copied twice.
  const memory = new Uint8Array(new SharedArrayBuffer(sum));
  const found = new Map<string, readonly HeldPrint[] | 'stale'>();
  let end = 0;
  for (const { record_id, is_current, ids, positions, lengths, packed } of rows) {
    if (!is_current) {
      found.set(record_id, 'stale');
      continue;
    }
    memory.set(packed, end);
    const lengthOf = lengths.split(',').map(Number);
    const positionOf = positions.split(',').map(Number);
    const prints = ids.split(',').map((id, i): HeldPrint => {
      const start = end;
      end += lengthOf[i]!;
      return { id, position: positionOf[i]!, packed: memory.subarray(start, end) };
    });
    found.set(record_id, prints);
  }
  return found;
}

/** From the templates: what an older hub or engine left, until the job has packed it (jobs/pack-prints.ts). */
async function packAnew(
  db: Database,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, readonly HeldPrint[]>> {
  if (recordIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('reference')
    .select(['reference_id', 'record_id', 'position', 'template'])
    .where(sql<boolean>`record_id = any (${[...recordIds]}::uuid[])`)
    .execute();
  const ofRecord = Map.groupBy(rows, ({ record_id }) => record_id);
  return new Map(
    [...ofRecord].map(([recordId, references]) => [
      recordId,
      references.map(({ reference_id, position, template }) => ({
        id: reference_id,
        position,
        packed: packPrint(decodeTemplate(new Uint8Array(template))),
      })),
    ]),
  );
}
