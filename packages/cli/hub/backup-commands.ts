import { existsSync } from 'node:fs';
import { BackupError, backupHub, restoreHub } from '@whorl/hub';
import type { CommandInput } from '../command.ts';
import { exitCodes, UserError } from '../exit-codes.ts';
import { hubSettings } from './hub-settings.ts';
import { keyPaths, requireKeys, withHubStores } from './hub-stores.ts';

/** Writes a backup of the hub that the settings name. */
export async function runBackup({ positionals, output }: CommandInput): Promise<number> {
  const path = onlyPath(positionals, 'backup');
  if (existsSync(path)) throw new UserError(`${path} is there already`, 'Choose another name.');
  const settings = hubSettings();
  requireKeys(settings);
  const counts = await explained(
    withHubStores(settings, (stores) => backupHub(stores, path, new Date())),
  );
  const gone = counts.imagesGone > 0 ? `, ${counts.imagesGone} deleted meanwhile` : '';
  output.line(`${counts.rows} rows and ${counts.images} files in ${path}${gone}.`);
  const { keyFile, auditKeyFile } = keyPaths(settings);
  output.line(`It opens with ${keyFile} alone: keep that and ${auditKeyFile} apart from it.`);
  output.json({ file: path, ...counts });
  return exitCodes.ok;
}

/** Fills an empty hub from a backup. */
export async function runRestore({ positionals, output }: CommandInput): Promise<number> {
  const path = onlyPath(positionals, 'restore');
  if (!existsSync(path)) throw new UserError(`no file ${path}`, 'Check its name.');
  const settings = hubSettings();
  requireKeys(settings);
  const counts = await explained(withHubStores(settings, (stores) => restoreHub(stores, path)));
  output.line(`${counts.rows} rows and ${counts.images} files restored. Next: whorl serve`);
  output.line(
    'Everybody signs in again; what was deleted since the backup has to be deleted again.',
  );
  output.json({ file: path, ...counts });
  return exitCodes.ok;
}

function onlyPath(positionals: readonly string[], name: string): string {
  const [path, ...more] = positionals;
  if (path !== undefined && more.length === 0) return path;
  throw new UserError(`${name} takes one file`, `Usage: whorl ${name} FILE`, exitCodes.usage);
}

async function explained<T>(work: Promise<T>): Promise<T> {
  return work.catch((error) => {
    if (error instanceof BackupError) throw new UserError(error.message, error.remedy);
    throw error;
  });
}
