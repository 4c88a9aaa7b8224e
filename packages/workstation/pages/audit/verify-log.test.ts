import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { test } from 'node:test';
import { canonicalJson } from '@whorl/contract';
import { bytesOfHex, hexOfBytes, isIncluded, leafHash, nodeHash } from './proof.ts';
import { growingTree, verifyLog } from './verify-log.ts';

const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

/** A log as the hub exports it, made here with Node's own cryptography. */
async function exportedLog(count: number): Promise<string[]> {
  const tree = growingTree();
  let previousHash = '0'.repeat(64);
  const lines: string[] = [];
  for (let index = 0; index < count; index++) {
    const content = { action: 'record.read', at: `2026-01-0${(index % 9) + 1}T00:00:00Z`, index };
    const contentHash = sha256(canonicalJson(content));
    const before = `whorl-audit\n${index}\n`;
    const hash = sha256(before, bytesOfHex(previousHash), bytesOfHex(contentHash));
    lines.push(JSON.stringify({ index, previousHash, contentHash, hash, content }));
    await tree.add(bytesOfHex(hash));
    previousHash = hash;
  }
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const head = { size: count, rootHash: await tree.rootHash(), at: '2026-02-01T00:00:00Z' };
  const text = `whorl-tree-head\n${head.size}\n${head.rootHash}\n${head.at}\n`;
  const signature = sign(null, Buffer.from(text), privateKey).toString('base64');
  const publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  return [...lines, JSON.stringify({ treeHead: { ...head, keyId: 'k', signature, publicKeyPem } })];
}

const check = (lines: readonly string[]) => verifyLog(lines, () => {});

test('verifyLog() finds nothing wrong with a log as it was written', async () => {
  const verdict = await check(await exportedLog(11));
  const expected = { entryCount: 11, readableCount: 11, brokenAt: [] };
  assert.deepEqual(verdict, { ...expected, isRootRight: true, isSigned: true });
});

test('verifyLog() finds a changed content, a missing entry and a cut end', async () => {
  const lines = await exportedLog(9);
  const changed = lines.with(4, lines[4]!.replace('record.read', 'record.seen'));
  assert.deepEqual((await check(changed)).brokenAt, [4]);
  assert.equal((await check(lines.toSpliced(3, 1))).isRootRight, false);
  assert.equal((await check(lines.toSpliced(8, 1))).isRootRight, false);
});

test('verifyLog() finds a tree head that somebody else signed', async () => {
  const lines = await exportedLog(3);
  const other = JSON.parse((await exportedLog(3)).at(-1)!);
  const head = JSON.parse(lines.at(-1)!);
  head.treeHead.publicKeyPem = other.treeHead.publicKeyPem;
  assert.equal((await check(lines.with(-1, JSON.stringify(head)))).isSigned, false);
});

test('isIncluded() takes the path of a leaf and refuses any other', async () => {
  const leaves = [1, 2, 3].map((n) => Uint8Array.of(n));
  const [a, b, c] = await Promise.all(leaves.map(leafHash));
  const left = await nodeHash(a!, b!);
  const rootHash = hexOfBytes(await nodeHash(left, c!));
  const proof = { leaf: leaves[2]!, index: 2, size: 3, path: [hexOfBytes(left)], rootHash };
  assert.equal(await isIncluded(proof), true);
  assert.equal(await isIncluded({ ...proof, leaf: leaves[1]! }), false);
  assert.equal(await isIncluded({ ...proof, index: 1 }), false);
});
