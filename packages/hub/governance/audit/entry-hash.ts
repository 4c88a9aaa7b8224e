import { createHash } from 'node:crypto';

/** JSON with sorted keys and no spaces: one spelling for one value. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

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
