import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type SectionKind, sectionHead } from './section.ts';

/** Writes a snapshot beside its place; nobody sees it there before commit(). */
export interface SnapshotWriter {
  section(kind: SectionKind, content: Uint8Array): Promise<void>;
  /** Puts the file to its place, on the disk and not only in memory. */
  commit(): Promise<void>;
  /** After a failure: what is at the place stays. */
  abandon(): Promise<void>;
}

/** What is left of a writer that died is overwritten by the next one. */
export const partialPath = (path: string): string => `${path}.partial`;

export async function createSnapshotWriter(path: string): Promise<SnapshotWriter> {
  const file = await open(partialPath(path), 'w', 0o600);
  const write = async (bytes: Uint8Array) => {
    for (let done = 0; done < bytes.length; ) {
      done += (await file.write(bytes, done, bytes.length - done)).bytesWritten;
    }
  };
  return {
    section: async (kind, content) => {
      await write(sectionHead(kind, content));
      await write(content);
    },
    commit: async () => {
      // The order matters: content, then name. Without the first sync a crash could leave an empty file of the right name.
      await file.sync();
      await file.close();
      await rename(partialPath(path), path);
      const folder = await open(dirname(path), 'r');
      await folder.sync();
      await folder.close();
    },
    abandon: () => file.close(),
  };
}
