import type { ImageStore } from '../storage/images/image-store.ts';
import type { Database, Storage } from '../storage/storage.ts';
import type { JobHandler } from './job-worker.ts';
import { lockImage } from './lock-image.ts';

interface ImageService {
  readonly storage: Storage;
  readonly images: ImageStore;
}

/** A file is on the disk before the transaction that uses it; within that time nobody waits for a commit. */
const graceMs = 3_600_000;

/** Deletes the file of an image, unless something uses it. Gives whether it was deleted. */
async function deleteUnusedImage(
  db: Database,
  images: ImageStore,
  imageId: string,
): Promise<boolean> {
  await lockImage(db, imageId);
  const use = await db
    .selectFrom('image_use')
    .select('image_id')
    .where('image_id', '=', imageId)
    .executeTakeFirst();
  if (use) return false;
  await images.delete(imageId);
  return true;
}

/** Deletes an image that nobody uses any more. */
export function deleteImage({ storage, images }: ImageService): JobHandler {
  return async ({ payload, finish }) => {
    await storage.transaction(async (db) => {
      await deleteUnusedImage(db, images, String(payload['imageId']));
      await finish(db);
    });
  };
}

/** Deletes files that no record, transaction or search uses: what a crash or a refusal left behind. Gives how many. */
export async function sweepImages({ storage, images }: ImageService, at: Date): Promise<number> {
  let count = 0;
  for await (const { imageId, storedAt } of images.list()) {
    if (at.getTime() - storedAt.getTime() < graceMs) continue;
    if (await storage.transaction((db) => deleteUnusedImage(db, images, imageId))) count++;
  }
  return count;
}
