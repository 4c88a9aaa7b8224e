import type { AuditEntry, TreeHead } from '@whorl/contract';
import { bytesOfHex, hexOfBytes, isEntryWhole, isSigned, leafHash, nodeHash } from './proof.ts';

/** What a check of the whole log found. */
export interface LogVerdict {
  readonly entryCount: number;
  readonly readableCount: number;
  /** Places of entries that are not what was logged. */
  readonly brokenAt: readonly number[];
  readonly isRootRight: boolean;
  readonly isSigned: boolean;
}

const firstHash = '0'.repeat(64);
const brokenMax = 20;

/** Checks an export of the log, line by line: chain, contents, tree and signature. */
export async function verifyLog(
  lines: readonly string[],
  onProgress: (share: number) => void,
): Promise<LogVerdict> {
  const brokenAt: number[] = [];
  const tree = growingTree();
  let previous = firstHash;
  let readableCount = 0;
  let entryCount = 0;
  let head: TreeHead | undefined;
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const value = JSON.parse(line) as AuditEntry | { readonly treeHead: TreeHead };
    if ('treeHead' in value) {
      head = value.treeHead;
      continue;
    }
    const follows = value.index === entryCount && value.previousHash === previous;
    const isWhole = follows && (await isEntryWhole(value));
    if (!isWhole && brokenAt.length < brokenMax) brokenAt.push(value.index);
    if (value.content) readableCount++;
    await tree.add(bytesOfHex(value.hash));
    previous = value.hash;
    entryCount++;
    if (i % 200 === 0) onProgress(i / lines.length);
  }
  const isRootRight =
    head !== undefined && head.size === entryCount && (await tree.rootHash()) === head.rootHash;
  const isHeadSigned = head !== undefined && (await isSigned(head));
  return { entryCount, readableCount, brokenAt, isRootRight, isSigned: isHeadSigned };
}

/** A Merkle tree that takes leaf after leaf and remembers only the complete subtrees on its right edge. */
export function growingTree() {
  const edge: { readonly size: number; readonly hash: Uint8Array }[] = [];
  return {
    async add(leaf: Uint8Array): Promise<void> {
      let node = { size: 1, hash: (await leafHash(leaf)) as Uint8Array };
      while (edge.at(-1)?.size === node.size) {
        const left = edge.pop()!;
        node = { size: left.size + node.size, hash: await nodeHash(left.hash, node.hash) };
      }
      edge.push(node);
    },
    async rootHash(): Promise<string> {
      if (edge.length === 0) return '';
      let { hash } = edge.at(-1)!;
      for (const left of edge.slice(0, -1).reverse()) hash = await nodeHash(left.hash, hash);
      return hexOfBytes(hash);
    },
  };
}
