import type { ImageStore } from '../storage/images/image-store.ts';
import type { Database, Storage } from '../storage/storage.ts';
import { lockImage } from './lock-image.ts';

/** Younger files may belong to a transaction that is about to commit. */
const orphanAgeMs = 3_600_000;

/** Deletes the file of an image, unless something uses it. */
export async function deleteUnusedImage(
  db: Database,
  images: ImageStore,
  imageId: string,
): Promise<void> {
  await lockImage(db, imageId);
  const use = await db
    .selectFrom('image_use')
    .select('image_id')
    .where('image_id', '=', imageId)
    .executeTakeFirst();
  if (!use) await images.delete(imageId);
}

/** Deletes files that a crash, or a transaction sent twice, left without a use. */
export async function sweepImages(storage: Storage, images: ImageStore, at: Date): Promise<void> {
  for await (const { imageId, storedAt } of images.list()) {
    if (at.getTime() - storedAt.getTime() < orphanAgeMs) continue;
    await storage.transaction((db) => deleteUnusedImage(db, images, imageId));
  }
}
