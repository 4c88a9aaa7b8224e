import { crc32 } from 'node:zlib';

/**
 * A snapshot is a row of sections. Each begins with 16 bytes: four letters that name its kind, its length in bytes, the
 * CRC-32 of its content and the CRC-32 of these first 12 bytes, all little-endian.
 *
 *   fact   format, engine, numbers of people, prints and parts (JSON)
 *   then for each part: people (ids and numbers of prints), head (as in the shard), tmpl (packed templates)
 *   last   the same numbers again: behind it there is nothing
 */
export type SectionKind = 'fact' | 'ppl ' | 'head' | 'tmpl' | 'last';

export interface SectionHead {
  readonly kind: string;
  readonly byteCount: number;
  readonly checksum: number;
}

export const sectionHeadBytes = 16;

export function sectionHead(kind: SectionKind, content: Uint8Array): Uint8Array {
  const head = Buffer.alloc(sectionHeadBytes);
  head.write(kind, 0, 'latin1');
  head.writeUInt32LE(content.length, 4);
  head.writeUInt32LE(crc32(content), 8);
  head.writeUInt32LE(crc32(head.subarray(0, 12)), 12);
  return head;
}

/** The head of a section, or undefined where its checksum is wrong. */
export function readSectionHead(bytes: Uint8Array): SectionHead | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (head.readUInt32LE(12) !== crc32(head.subarray(0, 12))) return undefined;
  return {
    kind: head.toString('latin1', 0, 4),
    byteCount: head.readUInt32LE(4),
    checksum: head.readUInt32LE(8),
  };
}

export function isIntact({ checksum }: SectionHead, content: Uint8Array): boolean {
  return crc32(content) === checksum;
}
