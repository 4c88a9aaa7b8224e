import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { GalleryError, type GalleryErrorCode } from '../gallery-error.ts';
import {
  isIntact,
  readSectionHead,
  type SectionHead,
  type SectionKind,
  sectionHeadBytes,
} from './section.ts';

/** Reads sections of a snapshot, at any place, and refuses what is damaged with the place and the byte. */
export interface SnapshotReader {
  readonly byteCount: number;
  kindAt(offset: number, place: string): string;
  /** The content of the section at an offset, and where the next one begins. */
  section(kind: SectionKind, offset: number, place: string): { content: Buffer; end: number };
  /** Where the section at an offset ends, its content unread. */
  endOf(kind: SectionKind, offset: number, place: string): number;
  refuse(code: GalleryErrorCode, place: string, reason: string, offset: number): never;
  close(): void;
}

export function openSnapshot(path: string): SnapshotReader {
  const file = openSync(path, 'r');
  const byteCount = fstatSync(file).size;

  function refuse(code: GalleryErrorCode, place: string, reason: string, offset: number): never {
    throw new GalleryError(code, `${path}, ${place}, byte ${offset}`, reason);
  }

  function read(offset: number, length: number, place: string): Buffer {
    if (offset + length > byteCount)
      refuse('gallery.snapshot-truncated', place, `the file ends at byte ${byteCount}`, offset);
    const bytes = Buffer.allocUnsafeSlow(length);
    for (let done = 0; done < length; ) {
      const count = readSync(file, bytes, done, length - done, offset + done);
      if (count === 0)
        refuse('gallery.snapshot-truncated', place, 'the file became shorter', offset);
      done += count;
    }
    return bytes;
  }

  function anyHeadAt(offset: number, place: string): SectionHead {
    const head = readSectionHead(read(offset, sectionHeadBytes, place));
    if (head) return head;
    const code = offset === 0 ? 'gallery.snapshot-not-this-format' : 'gallery.snapshot-corrupt';
    return refuse(code, place, 'no section begins here', offset);
  }

  function headAt(kind: SectionKind, offset: number, place: string): SectionHead {
    const head = anyHeadAt(offset, place);
    if (head.kind !== kind)
      refuse('gallery.snapshot-corrupt', place, `found "${head.kind}", not "${kind}"`, offset);
    return head;
  }

  return {
    byteCount,
    kindAt: (offset, place) => anyHeadAt(offset, place).kind,
    section: (kind, offset, place) => {
      const head = headAt(kind, offset, place);
      const content = read(offset + sectionHeadBytes, head.byteCount, place);
      if (!isIntact(head, content))
        refuse('gallery.snapshot-corrupt', place, 'the checksum is wrong', offset);
      return { content, end: offset + sectionHeadBytes + head.byteCount };
    },
    endOf: (kind, offset, place) => {
      const end = offset + sectionHeadBytes + headAt(kind, offset, place).byteCount;
      if (end > byteCount)
        refuse('gallery.snapshot-truncated', place, `the file ends at byte ${byteCount}`, offset);
      return end;
    },
    refuse,
    close: () => closeSync(file),
  };
}
