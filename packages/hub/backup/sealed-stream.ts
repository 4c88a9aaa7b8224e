import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { KeyRing } from '../storage/images/key-ring.ts';

/** Something is wrong with a backup: it was cut, changed, or belongs to another key. */
export class BackupError extends Error {
  readonly code = 'WHORL_BACKUP';
  readonly remedy: string;
  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'BackupError';
    this.remedy = remedy;
  }
}

/**
 * A file of sealed parts: one line that says what it is, then each part with its length. A part is
 * sealed to its place, so that none can be left out, put in or moved, and the last one says so.
 */
export interface BackupHeader {
  readonly format: 'whorl-backup/1';
  readonly backupId: string;
  readonly createdAt: string;
  /** Which key opens it; the key itself is kept elsewhere. */
  readonly keyId: string;
}

const partBytesMax = 64 * 1024 * 1024;
const headerBytesMax = 4_096;
const lengthBytes = 4;

export interface SealedWriter {
  write(part: Uint8Array): Promise<void>;
  /** Puts the finished file in its place; before, nothing is there. */
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

export async function createSealedFile(
  path: string,
  keys: KeyRing,
  createdAt: Date,
): Promise<SealedWriter> {
  const header: BackupHeader = {
    format: 'whorl-backup/1',
    backupId: randomUUID(),
    createdAt: createdAt.toISOString(),
    keyId: keys.currentKeyId,
  };
  const draft = `${path}.${header.backupId}.part`;
  const file = await open(draft, 'wx', 0o600);
  await file.write(`${JSON.stringify(header)}\n`);
  let number = 0;
  return {
    write: async (part) => {
      if (part.length > partBytesMax) throw new RangeError(`A part has ${part.length} bytes.`);
      const sealed = keys.seal(part, contextOf(header.backupId, number++));
      const length = Buffer.alloc(lengthBytes);
      length.writeUInt32BE(sealed.length);
      await file.writev([length, sealed]);
    },
    finish: async () => {
      await file.sync();
      await file.close();
      await rename(draft, path);
    },
    abandon: async () => {
      await file.close();
      await rm(draft, { force: true });
    },
  };
}

const contextOf = (backupId: string, number: number) => `backup/${backupId}/${number}`;

/** The parts of a file in order. Throws BackupError at the first that is not as it was written. */
export async function* readSealedFile(path: string, keys: KeyRing): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { header, offset } = await readHeader(file, path);
    let at = offset;
    for (let number = 0; ; number++) {
      const length = await readExactly(file, at, lengthBytes, path);
      if (length.length === 0) return;
      const size = length.readUInt32BE();
      if (size > 2 * partBytesMax) throw cut(path);
      const sealed = await readExactly(file, at + lengthBytes, size, path);
      if (sealed.length === 0) throw cut(path);
      at += lengthBytes + size;
      yield openPart(keys, sealed, contextOf(header.backupId, number), path);
    }
  } finally {
    await file.close();
  }
}

function openPart(keys: KeyRing, sealed: Uint8Array, context: string, path: string): Uint8Array {
  try {
    return keys.open(sealed, context);
  } catch {
    const remedy = 'Use the keys of the hub that wrote it, or an older backup.';
    throw new BackupError(`${path} was changed, or other keys sealed it`, remedy);
  }
}

async function readHeader(file: FileHandle, path: string) {
  const buffer = Buffer.alloc(headerBytesMax);
  const { bytesRead } = await file.read(buffer, 0, headerBytesMax, 0);
  const end = buffer.subarray(0, bytesRead).indexOf('\n');
  try {
    const header = JSON.parse(buffer.toString('utf8', 0, end)) as BackupHeader;
    if (header.format !== 'whorl-backup/1') throw new Error('another format');
    return { header, offset: end + 1 };
  } catch {
    throw new BackupError(`${path} is no backup of a hub`, 'Give a file that whorl backup wrote.');
  }
}

/** That many bytes, or none at the end of the file. */
async function readExactly(file: FileHandle, at: number, length: number, path: string) {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  if (filled > 0 && filled < length) throw cut(path);
  return buffer.subarray(0, filled);
}

function cut(path: string): BackupError {
  return new BackupError(
    `${path} ends too early`,
    'Use another backup; this one was not finished.',
  );
}
