import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Another process has the folder: an embedded database that two processes open is lost. */
export class FolderInUse extends Error {
  readonly code = 'WHORL_FOLDER_IN_USE';
  readonly folder: string;
  constructor(folder: string, holder: string) {
    super(`${folder} is in use by process ${holder}`);
    this.name = 'FolderInUse';
    this.folder = folder;
  }
}

const lockName = 'lock';
/** Folders that this process holds: its own number in a file does not tell it apart from itself. */
const held = new Set<string>();

/**
 * Takes a folder for this process and gives the way to give it back. The lock of a process that was
 * killed counts for nothing.
 */
export function lockFolder(folder: string): () => void {
  const path = join(resolve(folder), lockName);
  if (held.has(path)) throw new FolderInUse(folder, String(process.pid));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const holder = readHolder(path);
  if (holder !== undefined && holder !== identityOf(process.pid)) {
    const [pid] = holder.split(' ');
    if (identityOf(Number(pid)) === holder) throw new FolderInUse(folder, pid!);
  }
  if (holder !== undefined) rmSync(path, { force: true });
  try {
    // Whoever comes second between the look and this line is refused here.
    writeFileSync(path, identityOf(process.pid)!, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new FolderInUse(folder, readHolder(path)?.split(' ')[0] ?? 'unknown');
  }
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}

function readHolder(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** Number and start of a running process, because numbers are given again; nothing where it is gone. */
function identityOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // After the name, which may hold anything: field 22 is the start in ticks since the boot.
    const startedAt = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${pid} ${startedAt}`;
  } catch {
    return process.platform === 'linux' ? undefined : identityBySignal(pid);
  }
}

function identityBySignal(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
    return `${pid} -`;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? `${pid} -` : undefined;
  }
}
