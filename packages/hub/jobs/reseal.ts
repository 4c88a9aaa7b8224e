import { directoryContext } from '../accounts/index.ts';
import { webhookContext } from '../exchange/webhook-store.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import type { KeyRing } from '../storage/images/key-ring.ts';
import type { Database, Storage } from '../storage/storage.ts';
import { enqueueJob } from './job-queue.ts';
import type { JobHandler } from './job-worker.ts';

export const resealKind = 'reseal';

interface Sealed {
  readonly storage: Storage;
  readonly images: ImageStore;
  readonly keys: KeyRing;
}

/** Adds the job that seals anew, once for each current key that the hub ever had. */
export async function enqueueReseal({ storage, keys }: Sealed, at: Date): Promise<void> {
  await storage.transaction(async (db) => {
    const known = await db
      .selectFrom('job')
      .select('job_id')
      .where('kind', '=', resealKind)
      .where('key', '=', keys.currentKeyId)
      .executeTakeFirst();
    if (!known) {
      await enqueueJob(db, { kind: resealKind, payload: {}, key: keys.currentKeyId }, at);
    }
  });
}

/**
 * Seals with the current key what older keys sealed: images, the secrets of one-time codes, of webhooks
 * and of directories. Done again from the start after a crash, passing over what is sealed anew already.
 */
export function reseal({ storage, images, keys }: Sealed): JobHandler {
  return async ({ finish }) => {
    for await (const { imageId } of images.list()) await images.reseal(imageId);
    await storage.transaction(async (db) => {
      const officers = await db
        .selectFrom('officer')
        .select(['officer_id', 'totp_secret'])
        .where('totp_secret', 'is not', null)
        .forUpdate()
        .execute();
      for (const { officer_id, totp_secret } of officers) {
        const sealed = new Uint8Array(totp_secret!);
        if (keys.keyIdOf(sealed) === keys.currentKeyId) continue;
        const context = `totp/${officer_id}`;
        const fresh = keys.seal(keys.open(sealed, context), context);
        await db
          .updateTable('officer')
          .set({ totp_secret: fresh })
          .where('officer_id', '=', officer_id)
          .execute();
      }
      await resealWebhooks(db, keys);
      await resealDirectories(db, keys);
      await finish(db);
    });
  };
}

async function resealWebhooks(db: Database, keys: KeyRing): Promise<void> {
  const webhooks = await db
    .selectFrom('webhook')
    .select(['bureau_id', 'secret'])
    .forUpdate()
    .execute();
  for (const { bureau_id, secret } of webhooks) {
    const sealed = new Uint8Array(secret);
    if (keys.keyIdOf(sealed) === keys.currentKeyId) continue;
    const context = webhookContext(bureau_id);
    const fresh = keys.seal(keys.open(sealed, context), context);
    await db
      .updateTable('webhook')
      .set({ secret: fresh })
      .where('bureau_id', '=', bureau_id)
      .execute();
  }
}

async function resealDirectories(db: Database, keys: KeyRing): Promise<void> {
  const rows = await db
    .selectFrom('directory')
    .select(['bureau_id', 'client_secret'])
    .forUpdate()
    .execute();
  for (const { bureau_id, client_secret } of rows) {
    const sealed = new Uint8Array(client_secret);
    if (keys.keyIdOf(sealed) === keys.currentKeyId) continue;
    const context = directoryContext(bureau_id);
    const fresh = keys.seal(keys.open(sealed, context), context);
    await db
      .updateTable('directory')
      .set({ client_secret: fresh })
      .where('bureau_id', '=', bureau_id)
      .execute();
  }
}
