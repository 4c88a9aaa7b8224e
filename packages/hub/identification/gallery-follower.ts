import type { Database, Storage } from '../storage/storage.ts';
import { fillGallery } from './fill-gallery.ts';
import { readGalleryRecords } from './read-gallery-records.ts';
import type { GalleryRecord, SearchGallery } from './search-gallery.ts';

/** Keeps a gallery in step with the database, in the order in which transactions committed. */
export interface GalleryFollower {
  /** After it, the gallery holds all that was committed before the call. */
  catchUp(): Promise<void>;
}

/** Records of one question to the database: the answer stays at some megabytes. */
const recordsPerRead = 500;

/** Fills the gallery from the database; from then on it follows the changes. */
export async function followGallery(
  storage: Storage,
  gallery: SearchGallery,
): Promise<GalleryFollower> {
  let last = -1;
  await storage.snapshot(async (db) => {
    last = (await db.selectFrom('audit_head').select('size').executeTakeFirstOrThrow()).size - 1;
    // Records without prints are in no gallery, and a new one holds nothing to remove.
    await update(db, gallery, await fillGallery(db, gallery));
  });
  let pass: Promise<void> = Promise.resolve();
  // Records that were looked at in a transaction that failed: what it saw may have been lost with the database.
  let doubtful: readonly string[] = [];
  const follow = async () => {
    const seen = await storage.transaction(async (db) => {
      const changes = await db
        .selectFrom('gallery_change')
        .selectAll()
        .where('audit_index', '>', last)
        .orderBy('audit_index')
        .orderBy('ordinal')
        .execute();
      doubtful = [...new Set([...doubtful, ...changes.map(({ record_id }) => record_id)])];
      await update(db, gallery, doubtful);
      return changes.at(-1)?.audit_index ?? last;
    });
    last = seen;
    doubtful = [];
  };
  return {
    catchUp: () => {
      pass = pass.then(follow, follow);
      return pass;
    },
  };
}

/** Brings those records to what they are in the database; while some are written, the database reads the next. */
async function update(
  db: Database,
  gallery: SearchGallery,
  recordIds: readonly string[],
): Promise<void> {
  let written: Promise<unknown> = Promise.resolve();
  let next = readFrom(db, recordIds, 0);
  for (let from = 0; from < recordIds.length; from += recordsPerRead) {
    const { ids, records } = await next;
    next = readFrom(db, recordIds, from + recordsPerRead);
    // Where it fails, so does the loop that waits for it above.
    next.catch(() => undefined);
    await written;
    written = Promise.all(ids.map((recordId) => apply(gallery, recordId, records.get(recordId))));
    written.catch(() => undefined);
  }
  await written;
}

async function readFrom(db: Database, recordIds: readonly string[], from: number) {
  const ids = recordIds.slice(from, from + recordsPerRead);
  return { ids, records: await readGalleryRecords(db, ids) };
}

/** A record without prints has nothing to be found by, and one that was deleted is not there. */
function apply(
  gallery: SearchGallery,
  recordId: string,
  record: GalleryRecord | undefined,
): Promise<void> {
  return record && record.prints.length > 0 ? gallery.put(record) : gallery.remove(recordId);
}
