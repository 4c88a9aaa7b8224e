import type { Database } from '../storage/storage.ts';
import { enqueueJob } from './job-queue.ts';

/** Ends the use of all images of a record or a transaction; a job deletes those that nothing else uses. Returns how many. */
export async function releaseImages(
  db: Database,
  ownerKind: 'record' | 'transaction',
  ownerId: string,
  at: Date,
): Promise<number> {
  const uses = await db
    .deleteFrom('image_use')
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', '=', ownerId)
    .returning('image_id')
    .execute();
  for (const { image_id } of uses) {
    await enqueueJob(
      db,
      { kind: 'delete-image', payload: { imageId: image_id }, key: image_id },
      at,
    );
  }
  return uses.length;
}
