import type { ImageStore } from '../storage/images/image-store.ts';
import type { Storage } from '../storage/storage.ts';
import type { JobHandler } from './job-worker.ts';

interface ImageService {
  readonly storage: Storage;
  readonly images: ImageStore;
}

async function isUsed(storage: Storage, imageId: string): Promise<boolean> {
  const use = await storage.transaction((db) =>
    db
      .selectFrom('image_use')
      .select('image_id')
      .where('image_id', '=', imageId)
      .executeTakeFirst(),
  );
  return use !== undefined;
}

/** Deletes an image that nobody uses any more. */
export function deleteImage({ storage, images }: ImageService): JobHandler {
  return async ({ payload, finish }) => {
    const imageId = String(payload['imageId']);
    if (!(await isUsed(storage, imageId))) await images.delete(imageId);
    await storage.transaction(finish);
  };
}

/** A file is on the disk before the transaction that uses it; within that time nobody waits for a commit. */
const graceMs = 3_600_000;

/** Deletes files that no record, transaction or search uses: what a crash or a refusal left behind. Gives how many. */
export async function sweepImages({ storage, images }: ImageService, at: Date): Promise<number> {
  let count = 0;
  for await (const { imageId, storedAt } of images.list()) {
    const isFresh = at.getTime() - storedAt.getTime() < graceMs;
    if (isFresh || (await isUsed(storage, imageId))) continue;
    await images.delete(imageId);
    count++;
  }
  return count;
}
