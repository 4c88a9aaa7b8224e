import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openImageStore, openKeyRing, openStorage, type Settings } from '@whorl/hub';
import { UserError } from '../exit-codes.ts';
import { startFailure } from './start-failure.ts';

/** Where the settings say that the keys lie. */
export function keyPaths({ keyFile, auditKeyFile, dataFolder }: Settings) {
  return {
    keyFile: keyFile || join(dataFolder, 'keys.json'),
    auditKeyFile: auditKeyFile || join(dataFolder, 'audit-key.pem'),
  };
}

/** The keys must be there: new ones would open nothing that exists. */
export function requireKeys(settings: Settings): void {
  const { keyFile, auditKeyFile } = keyPaths(settings);
  for (const path of [keyFile, auditKeyFile]) {
    if (existsSync(path)) continue;
    const remedy = 'Put the keys of the hub there first: see docs/operating/backup.md.';
    throw new UserError(`no file ${path}`, remedy);
  }
}

type HubStorage = Awaited<ReturnType<typeof openStorage>>;

/** The database of a hub, for one task. */
export async function withHubStorage<T>(
  settings: Settings,
  task: (storage: HubStorage) => Promise<T>,
): Promise<T> {
  const storage = await openStorage(settings).catch((error) => {
    throw startFailure(error, settings);
  });
  try {
    return await task(storage);
  } finally {
    await storage.close();
  }
}

/** Database, images and keys of a hub that does not run on them now, for one task. */
export function withHubStores<T>(
  settings: Settings,
  task: (stores: {
    readonly storage: HubStorage;
    readonly images: ReturnType<typeof openImageStore>;
    readonly keys: ReturnType<typeof openKeyRing>;
  }) => Promise<T>,
): Promise<T> {
  return withHubStorage(settings, async (storage) => {
    const keys = openKeyRing(keyPaths(settings).keyFile);
    const images = openImageStore(join(settings.dataFolder, 'images'), keys);
    return task({ storage, images, keys });
  });
}
