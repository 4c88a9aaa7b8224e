import { sql } from 'kysely';
import type { ImageStore } from '../storage/images/image-store.ts';
import type { KeyRing } from '../storage/images/key-ring.ts';
import type { Storage } from '../storage/storage.ts';
import { encodePart } from './backup-part.ts';
import { createSealedFile, type SealedWriter } from './sealed-stream.ts';
import { copiedTables, rowsOf } from './table-copy.ts';

export interface BackupCounts {
  readonly rows: number;
  readonly images: number;
  /** Images whose record was deleted while the backup ran. */
  readonly imagesGone: number;
}

export interface BackupSource {
  readonly storage: Storage;
  readonly images: ImageStore;
  readonly keys: KeyRing;
}

/**
 * Writes everything that a hub knows into one file: all tables at one moment, then the images that
 * they name. Sealed with the current key, which is not in it.
 */
export async function backupHub(
  source: BackupSource,
  path: string,
  at: Date,
): Promise<BackupCounts> {
  const writer = await createSealedFile(path, source.keys, at);
  try {
    const { rows, imageIds } = await writeTables(source.storage, writer);
    const images = await writeImages(source.images, imageIds, writer);
    const counts = { rows, images, imagesGone: imageIds.length - images };
    await writer.write(encodePart({ kind: 'end', rows, images }));
    await writer.finish();
    return counts;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

async function writeTables(storage: Storage, writer: SealedWriter) {
  return storage.snapshot(async (db) => {
    let count = 0;
    for (const table of await copiedTables(db)) {
      for await (const rows of rowsOf(db, table)) {
        count += rows.length;
        await writer.write(encodePart({ kind: 'rows', ...table, rows }));
      }
    }
    const used = await sql<{ image_id: string }>`
      select distinct image_id from image_use order by image_id`.execute(db);
    return { rows: count, imageIds: used.rows.map(({ image_id }) => image_id) };
  });
}

async function writeImages(
  images: ImageStore,
  imageIds: readonly string[],
  writer: SealedWriter,
): Promise<number> {
  let count = 0;
  for (const imageId of imageIds) {
    const bytes = await images.get(imageId);
    if (!bytes) continue;
    await writer.write(encodePart({ kind: 'image', imageId, bytes }));
    count++;
  }
  return count;
}
