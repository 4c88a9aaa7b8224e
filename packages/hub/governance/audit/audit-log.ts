import type { AuditEntry, TreeHead } from '@whorl/contract';
import { auditSchemas } from '@whorl/contract';
import type { Database } from '../../storage/storage.ts';
import { hex } from './entry-hash.ts';
import {
  consistencyPath,
  inclusionPath,
  type NodeReader,
  nodesOfNewLeaf,
  rootHash,
} from './merkle-tree.ts';
import type { TreeHeadSigner } from './tree-head-signer.ts';

function nodeReader(db: Database): NodeReader {
  return async (level, position) => {
    const row = await db
      .selectFrom('audit_node')
      .select('hash')
      .where('level', '=', level)
      .where('position', '=', position)
      .executeTakeFirstOrThrow();
    return new Uint8Array(row.hash);
  };
}

/** Adds what was logged since the last head to the tree, and signs its new root. */
export async function signTreeHead(
  db: Database,
  signer: TreeHeadSigner,
  at: Date,
): Promise<TreeHead> {
  // The lock of the log: two signers at once would add the same nodes.
  const head = await db
    .selectFrom('audit_head')
    .select('size')
    .forUpdate()
    .executeTakeFirstOrThrow();
  const newest = await newestTreeHead(db, signer);
  if (newest && newest.size === head.size) return newest;
  const entries = await db
    .selectFrom('audit_entry')
    .select(['index', 'hash'])
    .where('index', '>=', newest?.size ?? 0)
    .orderBy('index')
    .execute();
  // Nodes of this pass are read back before they are stored.
  const fresh = new Map<string, Uint8Array>();
  const stored = nodeReader(db);
  const read: NodeReader = async (level, position) =>
    fresh.get(`${level}/${position}`) ?? stored(level, position);
  for (const { index, hash } of entries) {
    const nodes = await nodesOfNewLeaf(index, new Uint8Array(hash), read);
    for (const node of nodes) fresh.set(`${node.level}/${node.position}`, node.hash);
  }
  const rows = [...fresh].map(([key, hash]) => {
    const [level, position] = key.split('/').map(Number);
    return { level: level!, position: position!, hash };
  });
  for (let i = 0; i < rows.length; i += 1_000) {
    await db
      .insertInto('audit_node')
      .values(rows.slice(i, i + 1_000))
      .execute();
  }
  const root = await rootHash(head.size, stored);
  const signature = signer.sign(head.size, hex(root), at.toISOString());
  const row = { size: head.size, root_hash: root, at, key_id: signer.keyId, signature };
  await db.insertInto('audit_tree_head').values(row).execute();
  return treeHeadOf(row, signer);
}

async function newestTreeHead(db: Database, signer: TreeHeadSigner): Promise<TreeHead | undefined> {
  const row = await db
    .selectFrom('audit_tree_head')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && treeHeadOf(row, signer);
}

function treeHeadOf(
  row: { size: number; root_hash: Uint8Array; at: Date; key_id: string; signature: Uint8Array },
  signer: TreeHeadSigner,
): TreeHead {
  return {
    size: row.size,
    rootHash: hex(row.root_hash),
    at: row.at.toISOString(),
    keyId: row.key_id,
    signature: Buffer.from(row.signature).toString('base64'),
    publicKeyPem: signer.publicKeyPem,
  };
}

/** Entries in order; the content only of those that concern the reader's bureau. */
export async function auditEntries(
  db: Database,
  readerBureau: string,
  from: number,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit_entry')
    .selectAll()
    .where('index', '>=', from)
    .orderBy('index')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    index: row.index,
    previousHash: hex(row.previous_hash),
    contentHash: hex(row.content_hash),
    hash: hex(row.hash),
    content: row.concerns.includes(readerBureau)
      ? auditSchemas.auditContent.parse(JSON.parse(row.content))
      : null,
  }));
}

/** Nothing where no tree of that size was made. */
export async function proveInclusion(db: Database, index: number, size: number) {
  if (index >= size || !(await hasNodesFor(db, size))) return undefined;
  const read = nodeReader(db);
  const path = await inclusionPath(index, size, read);
  const leaf = await read(0, index);
  return { index, size, leafHash: hex(leaf), path: path.map(hex) };
}

export async function proveConsistency(db: Database, firstSize: number, secondSize: number) {
  if (firstSize > secondSize || !(await hasNodesFor(db, secondSize))) return undefined;
  const path = await consistencyPath(firstSize, secondSize, nodeReader(db));
  return { firstSize, secondSize, path: path.map(hex) };
}

async function hasNodesFor(db: Database, size: number): Promise<boolean> {
  const row = await db
    .selectFrom('audit_tree_head')
    .select('size')
    .where('size', '>=', size)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
