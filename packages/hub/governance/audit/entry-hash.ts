import { createHash } from 'node:crypto';

export function contentHash(content: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(content).digest());
}

/** Each entry's hash covers its place, its content and, through the one before, all of the past. */
export function entryHash(
  index: number,
  previousHash: Uint8Array,
  hashOfContent: Uint8Array,
): Uint8Array {
  const hash = createHash('sha256').update(`whorl-audit\n${index}\n`);
  return new Uint8Array(hash.update(previousHash).update(hashOfContent).digest());
}

/** What a tree head says, as it is signed. */
export function treeHeadText(size: number, rootHashHex: string, at: string): string {
  return `whorl-tree-head\n${size}\n${rootHashHex}\n${at}\n`;
}

export const firstHash = new Uint8Array(32);

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
export function fromHex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'));
}
