import { directoryContext } from '../accounts/index.ts';
import { webhookContext } from '../exchange/webhook-store.ts';
import type { ImageStore } from '../storage/images/image-store.ts';
import type { KeyRing } from '../storage/images/key-ring.ts';
import type { Database, Storage } from '../storage/storage.ts';
import { enqueueOnce } from './job-queue.ts';
import type { JobHandler } from './job-worker.ts';

export const resealKind = 'reseal';

interface Sealed {
  readonly storage: Storage;
  readonly images: ImageStore;
  readonly keys: KeyRing;
}

/** Adds the job that seals anew, once for each current key that the hub ever had. */
export async function enqueueReseal({ storage, keys }: Sealed, at: Date): Promise<void> {
  await enqueueOnce(storage, { kind: resealKind, key: keys.currentKeyId }, at);
}

/**
 * Seals with the current key what older keys sealed: images, the secrets of one-time codes, of webhooks
 * and of directories. Done again from the start after a crash, passing over what is sealed anew already.
 */
export function reseal({ storage, images, keys }: Sealed): JobHandler {
  return async ({ finish }) => {
    for await (const { imageId } of images.list()) await images.reseal(imageId);
    await storage.transaction(async (db) => {
      await resealOneTimeCodes(db, keys);
      await resealWebhooks(db, keys);
      await resealDirectories(db, keys);
      await finish(db);
    });
  };
}

/** The same secret sealed with the current key, or nothing where it is already. */
function sealedAnew(keys: KeyRing, secret: Uint8Array, context: string): Uint8Array | undefined {
  const sealed = new Uint8Array(secret);
  if (keys.keyIdOf(sealed) === keys.currentKeyId) return undefined;
  return keys.seal(keys.open(sealed, context), context);
}

async function resealOneTimeCodes(db: Database, keys: KeyRing): Promise<void> {
  const rows = await db
    .selectFrom('officer')
    .select(['officer_id', 'totp_secret'])
    .where('totp_secret', 'is not', null)
    .forUpdate()
    .execute();
  for (const { officer_id, totp_secret } of rows) {
    const fresh = sealedAnew(keys, totp_secret!, `totp/${officer_id}`);
    if (!fresh) continue;
    await db
      .updateTable('officer')
      .set({ totp_secret: fresh })
      .where('officer_id', '=', officer_id)
      .execute();
  }
}

async function resealWebhooks(db: Database, keys: KeyRing): Promise<void> {
  const rows = await db.selectFrom('webhook').select(['bureau_id', 'secret']).forUpdate().execute();
  for (const { bureau_id, secret } of rows) {
    const fresh = sealedAnew(keys, secret, webhookContext(bureau_id));
    if (!fresh) continue;
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
    const fresh = sealedAnew(keys, client_secret, directoryContext(bureau_id));
    if (!fresh) continue;
    await db
      .updateTable('directory')
      .set({ client_secret: fresh })
      .where('bureau_id', '=', bureau_id)
      .execute();
  }
}
