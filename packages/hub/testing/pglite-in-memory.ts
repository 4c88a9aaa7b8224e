import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { migrations } from '../storage/migrate.ts';
import { openStorageOn, pgliteOptions } from '../storage/pglite-storage.ts';
import type { Storage } from '../storage/storage.ts';

/** Making a new database takes seconds, loading one that was made before a fraction of one. */
const schemaHash = createHash('sha256').update(JSON.stringify(migrations)).digest('hex');
const snapshotPath = join(
  import.meta.dirname,
  `../../../node_modules/.cache/whorl/pglite-0.5.14-${schemaHash.slice(0, 16)}.tar`,
);

/** A new and empty migrated database in memory, for tests. */
export async function openPgliteInMemory(): Promise<Storage> {
  if (!existsSync(snapshotPath)) await writeSnapshot();
  const loadDataDir = new Blob([readFileSync(snapshotPath)]);
  return openStorageOn(await PGlite.create('memory://', { ...pgliteOptions, loadDataDir }));
}

async function writeSnapshot(): Promise<void> {
  const pglite = await PGlite.create('memory://', pgliteOptions);
  const storage = await openStorageOn(pglite);
  const dump = await pglite.dumpDataDir('none');
  mkdirSync(dirname(snapshotPath), { recursive: true });
  const draft = `${snapshotPath}.${process.pid}`;
  writeFileSync(draft, new Uint8Array(await dump.arrayBuffer()));
  renameSync(draft, snapshotPath);
  await storage.close();
}
