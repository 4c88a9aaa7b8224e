import type { Database } from '../storage/storage.ts';
import { enqueueJob } from './job-queue.ts';

export type ImageOwner = 'record' | 'transaction' | 'search';

/** Ends the use of all images of an owner; a job deletes those that nothing else uses. Returns how many. */
export async function releaseImages(
  db: Database,
  ownerKind: ImageOwner,
  ownerId: string,
  at: Date,
): Promise<number> {
  const uses = await ofOwner(db, ownerKind, ownerId).returning('image_id').execute();
  for (const { image_id } of uses) await enqueueDeletion(db, image_id, at);
  return uses.length;
}

/** Ends the use of one image. */
export async function releaseImage(
  db: Database,
  ownerKind: ImageOwner,
  ownerId: string,
  imageId: string,
  at: Date,
): Promise<void> {
  await ofOwner(db, ownerKind, ownerId).where('image_id', '=', imageId).execute();
  await enqueueDeletion(db, imageId, at);
}

function ofOwner(db: Database, ownerKind: ImageOwner, ownerId: string) {
  return db
    .deleteFrom('image_use')
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', '=', ownerId);
}

function enqueueDeletion(db: Database, imageId: string, at: Date): Promise<void> {
  return enqueueJob(db, { kind: 'delete-image', payload: { imageId }, key: imageId }, at);
}
