import { createPublicKey, verify } from 'node:crypto';
import { auditSchemas, canonicalJson, type TreeHead } from '@whorl/contract';
import { contentHash, entryHash, firstHash, fromHex, hex, treeHeadText } from './entry-hash.ts';
import { nodesOfNewLeaf, rootHash } from './merkle-tree.ts';

/** What a check of an exported log found. */
export interface AuditVerdict {
  readonly isIntact: boolean;
  readonly entryCount: number;
  readonly readableCount: number;
  readonly findings: readonly { readonly index: number | null; readonly reason: string }[];
}

const findingsMax = 100;

/**
 * Checks an export (JSON lines: entries in order, the signed tree head last) without trusting the
 * hub: chain, contents, tree, signature. With an older tree head of the hub, also that the log
 * still begins with what that head was signed over.
 */
export async function verifyAudit(
  lines: Iterable<string> | AsyncIterable<string>,
  options: { readonly olderHead?: TreeHead; readonly publicKeyPem?: string } = {},
): Promise<AuditVerdict> {
  const findings: { index: number | null; reason: string }[] = [];
  const report = (index: number | null, reason: string): void => {
    if (findings.length < findingsMax) findings.push({ index, reason });
  };
  const nodes = new Map<string, Uint8Array>();
  const read = async (level: number, position: number) => nodes.get(`${level}/${position}`)!;
  let previous: Uint8Array = firstHash;
  let entryCount = 0;
  let shift = 0;
  let readableCount = 0;
  let head: TreeHead | undefined;
  for await (const line of lines) {
    if (line.trim() === '') continue;
    const value = JSON.parse(line);
    if (value.treeHead) {
      head = auditSchemas.treeHead.parse(value.treeHead);
      continue;
    }
    const entry = auditSchemas.auditEntry.parse(value);
    const place = entryCount++;
    const expected = place + shift;
    if (entry.index !== expected) report(entry.index, `stands at place ${expected}`);
    // Told once: what follows a gap in its own order is not wrong for it.
    shift = entry.index - place;
    if (entry.previousHash !== hex(previous))
      report(entry.index, 'does not follow the entry before');
    if (entry.content) {
      readableCount++;
      const found = hex(contentHash(canonicalJson(entry.content)));
      if (found !== entry.contentHash) report(entry.index, 'has another content than was logged');
    }
    const hash = entryHash(entry.index, fromHex(entry.previousHash), fromHex(entry.contentHash));
    if (hex(hash) !== entry.hash) report(entry.index, 'has a hash that is not its own');
    for (const node of await nodesOfNewLeaf(place, fromHex(entry.hash), read)) {
      nodes.set(`${node.level}/${node.position}`, node.hash);
    }
    previous = fromHex(entry.hash);
  }
  if (!head) report(null, 'The export has no signed tree head.');
  const heads = [
    ...(head ? [{ name: 'tree head', value: head }] : []),
    ...(options.olderHead ? [{ name: 'older tree head', value: options.olderHead }] : []),
  ];
  if (head && head.size !== entryCount) {
    report(null, `The tree head is over ${head.size} entries, the export has ${entryCount}.`);
  }
  for (const { name, value } of heads) {
    if (value.size > entryCount) {
      report(
        null,
        `The ${name} is over ${value.size} entries: ${value.size - entryCount} are gone.`,
      );
    } else if (hex(await rootHash(value.size, read)) !== value.rootHash) {
      report(null, `The entries are not those that the ${name} was signed over.`);
    }
    const key = options.publicKeyPem ?? value.publicKeyPem;
    if (!isSigned(value, key)) report(null, `The signature of the ${name} is not valid.`);
  }
  return { isIntact: findings.length === 0, entryCount, readableCount, findings };
}

function isSigned(head: TreeHead, publicKeyPem: string): boolean {
  const text = treeHeadText(head.size, head.rootHash, head.at);
  const signature = Buffer.from(head.signature, 'base64');
  return verify(null, Buffer.from(text), createPublicKey(publicKeyPem), signature);
}
