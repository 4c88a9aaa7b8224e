import { decodeTemplate } from '@whorl/fingerprint';
import type { Database, Storage } from '../storage/storage.ts';
import type { GalleryRecord, SearchGallery } from './search-gallery.ts';

/** Keeps a gallery in step with the database, in the order in which transactions committed. */
export interface GalleryFollower {
  /** After it, the gallery holds all that was committed before the call. */
  catchUp(): Promise<void>;
}

/** Fills the gallery from the database; from then on it follows the changes. */
export async function followGallery(
  storage: Storage,
  gallery: SearchGallery,
): Promise<GalleryFollower> {
  let last = -1;
  await storage.snapshot(async (db) => {
    last = (await db.selectFrom('audit_head').select('size').executeTakeFirstOrThrow()).size - 1;
    const ids = await db.selectFrom('record').select('record_id').execute();
    // The next record is read while the last one is written: a start with many records takes half as long.
    let written: Promise<void> = Promise.resolve();
    for (const { record_id } of ids) {
      const former = written;
      const change = await readChange(db, record_id);
      await former;
      written = apply(gallery, record_id, change);
    }
    await written;
  });
  let pass: Promise<void> = Promise.resolve();
  const follow = () =>
    storage.transaction(async (db) => {
      const changes = await db
        .selectFrom('gallery_change')
        .selectAll()
        .where('audit_index', '>', last)
        .orderBy('audit_index')
        .orderBy('ordinal')
        .execute();
      for (const { record_id } of changes)
        await apply(gallery, record_id, await readChange(db, record_id));
      last = changes.at(-1)?.audit_index ?? last;
    });
  return {
    catchUp: () => {
      pass = pass.then(follow, follow);
      return pass;
    },
  };
}

/** A record without prints has nothing to be found by. */
function apply(
  gallery: SearchGallery,
  recordId: string,
  record: GalleryRecord | undefined,
): Promise<void> {
  return record && record.prints.length > 0 ? gallery.put(record) : gallery.remove(recordId);
}

/** The record as it stands, or undefined where it was deleted. */
async function readChange(db: Database, recordId: string): Promise<GalleryRecord | undefined> {
  const row = await db
    .selectFrom('record')
    .selectAll()
    .where('record_id', '=', recordId)
    .executeTakeFirst();
  if (!row) return undefined;
  const references = await db
    .selectFrom('reference')
    .selectAll()
    .where('record_id', '=', recordId)
    .execute();
  return {
    recordId,
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
    prints: references.map(({ reference_id, position, template }) => ({
      id: reference_id,
      position,
      template: decodeTemplate(new Uint8Array(template)),
    })),
  };
}
