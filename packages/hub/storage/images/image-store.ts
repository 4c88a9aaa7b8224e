import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { KeyRing } from './key-ring.ts';

/**
 * Files named by their content and encrypted. A file is on the disk before the transaction that
 * names it commits, and is deleted by a job after the transaction that ends its last use: a crash
 * between the two leaves a file too many, never one too few.
 */
export interface ImageStore {
  /** Gives the name; the bytes are on the disk when it returns. */
  put(bytes: Uint8Array): Promise<string>;
  /** Nothing where there is no such image. Throws where the file was changed. */
  get(imageId: string): Promise<Uint8Array | undefined>;
  has(imageId: string): Promise<boolean>;
  delete(imageId: string): Promise<void>;
  /** Every image with the time of its file. */
  list(): AsyncGenerator<{ readonly imageId: string; readonly storedAt: Date }>;
  /** Encrypts an image with the current key where an older one did. */
  reseal(imageId: string): Promise<boolean>;
}

export function openImageStore(folder: string, keys: KeyRing): ImageStore {
  const pathOf = (imageId: string): string => {
    if (!/^[0-9a-f]{64}$/.test(imageId)) throw new RangeError('This is no name of an image.');
    return join(folder, imageId.slice(0, 2), imageId);
  };
  const write = async (imageId: string, bytes: Uint8Array): Promise<void> => {
    const path = pathOf(imageId);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomUUID()}`;
    const file = await open(draft, 'wx', 0o600);
    await file.writeFile(keys.seal(bytes, imageId));
    await file.sync();
    await file.close();
    await rename(draft, path);
    await syncFolder(dirname(path));
  };
  const readSealed = async (imageId: string): Promise<Uint8Array | undefined> => {
    try {
      return await readFile(pathOf(imageId));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  };
  const get = async (imageId: string): Promise<Uint8Array | undefined> => {
    const sealed = await readSealed(imageId);
    return sealed && keys.open(sealed, imageId);
  };
  return {
    put: async (bytes) => {
      const imageId = keys.nameOf(bytes);
      await write(imageId, bytes);
      return imageId;
    },
    get,
    has: (imageId) =>
      stat(pathOf(imageId)).then(
        () => true,
        () => false,
      ),
    delete: (imageId) => rm(pathOf(imageId), { force: true }),
    list: async function* () {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(
        () => [],
      )) {
        if (!entry.isFile() || !/^[0-9a-f]{64}$/.test(entry.name)) continue;
        const { mtime } = await stat(join(entry.parentPath, entry.name));
        yield { imageId: entry.name, storedAt: mtime };
      }
    },
    reseal: async (imageId) => {
      const sealed = await readSealed(imageId);
      if (!sealed || keys.keyIdOf(sealed) === keys.currentKeyId) return false;
      await write(imageId, keys.open(sealed, imageId));
      return true;
    },
  };
}

/** A rename is on the disk once its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync();
  await folder.close();
}
