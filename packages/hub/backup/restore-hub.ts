import { sql } from 'kysely';
import type { Database } from '../storage/storage.ts';
import type { BackupCounts, BackupSource } from './backup-hub.ts';
import { decodePart } from './backup-part.ts';
import { BackupError, readSealedFile } from './sealed-stream.ts';
import { copiedTables, insertRows, schemaOf } from './table-copy.ts';

/**
 * Fills an empty database and image store from a backup, all of it or nothing: rows are committed
 * once the last part was read. The database may be of another kind than the one that was backed up.
 */
export async function restoreHub(target: BackupSource, path: string): Promise<BackupCounts> {
  const { storage, images, keys } = target;
  return storage.transaction(async (db) => {
    await requireEmpty(db);
    await removeSeeds(db);
    const schema = await schemaOf(db);
    let rows = 0;
    let imageCount = 0;
    for await (const bytes of readSealedFile(path, keys)) {
      const part = decodePart(bytes);
      if (part.kind === 'rows') {
        await insertRows(db, schema, part, part.rows);
        rows += part.rows.length;
      } else if (part.kind === 'image') {
        const imageId = await images.put(part.bytes);
        if (imageId !== part.imageId) throw otherKeys(path);
        imageCount++;
      } else {
        if (part.rows !== rows || part.images !== imageCount) throw notWhole(path);
        return { rows, images: imageCount, imagesGone: 0 };
      }
    }
    throw notWhole(path);
  });
}

async function requireEmpty(db: Database): Promise<void> {
  const { rows } = await sql<{ is_used: boolean }>`
    select exists (select from officer) or exists (select from audit_entry) as is_used`.execute(db);
  if (!rows[0]?.is_used) return;
  const remedy = 'Restore into a new folder or a new database, and start the hub there.';
  throw new BackupError('this hub holds data already', remedy);
}

/** Rows that migrations put there come from the backup too. */
async function removeSeeds(db: Database): Promise<void> {
  for (const { name } of (await copiedTables(db)).toReversed()) {
    await sql`delete from ${sql.table(name)}`.execute(db);
  }
}

function otherKeys(path: string): BackupError {
  const remedy = "Put the old hub's keys.json in place first.";
  return new BackupError(`${path} names its images by another key`, remedy);
}

function notWhole(path: string): BackupError {
  return new BackupError(`${path} is not whole`, 'Use another backup; this one was not finished.');
}
