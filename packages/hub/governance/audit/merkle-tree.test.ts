import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  consistencyPath,
  emptyRoot,
  inclusionPath,
  leafHash,
  nodeHash,
  nodesOfNewLeaf,
  rootHash,
  verifyConsistency,
  verifyInclusion,
} from './merkle-tree.ts';

const leafOf = (i: number) => Uint8Array.of(i >> 8, i & 0xff);

/** The tree as RFC 6962 defines it, by recursion over the leaves: the oracle. */
function plainRoot(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return emptyRoot;
  if (leaves.length === 1) return leafHash(leaves[0]!);
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(plainRoot(leaves.slice(0, k)), plainRoot(leaves.slice(k)));
}

async function treeOf(size: number) {
  const stored = new Map<string, Uint8Array>();
  const read = async (level: number, position: number) => {
    const hash = stored.get(`${level}/${position}`);
    assert.ok(hash, `node ${level}/${position}`);
    return hash;
  };
  for (let i = 0; i < size; i++) {
    for (const { level, position, hash } of await nodesOfNewLeaf(i, leafOf(i), read)) {
      stored.set(`${level}/${position}`, hash);
    }
  }
  return { read, root: (n: number) => plainRoot(Array.from({ length: n }, (_, i) => leafOf(i))) };
}

test('leafHash() of nothing is the value that RFC 6962 implementations publish', () => {
  const expected = '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d';
  assert.equal(Buffer.from(leafHash(new Uint8Array())).toString('hex'), expected);
  assert.equal(Buffer.from(emptyRoot).toString('hex'), createHash('sha256').digest('hex'));
});

test('rootHash() from stored subtrees is the root of the definition', async () => {
  const { read, root } = await treeOf(70);
  for (let size = 0; size <= 70; size++) assert.deepEqual(await rootHash(size, read), root(size));
});

test('every leaf has a path that verifies, and no other leaf, place or root does', async () => {
  const { read, root } = await treeOf(40);
  const sizes = fc.integer({ min: 1, max: 40 });
  await fc.assert(
    fc.asyncProperty(sizes, fc.nat(), fc.nat(), async (size, a, b) => {
      const index = a % size;
      const path = await inclusionPath(index, size, read);
      assert.ok(verifyInclusion(leafOf(index), index, size, path, root(size)));
      assert.ok(!verifyInclusion(leafOf(index + 1), index, size, path, root(size)));
      const other = b % size;
      if (other !== index) {
        assert.ok(!verifyInclusion(leafOf(index), other, size, path, root(size)));
      }
      assert.ok(!verifyInclusion(leafOf(index), index, size, path, root(size + 1)));
    }),
  );
});

test('consistency verifies for every two sizes, and for no changed history', async () => {
  const { read, root } = await treeOf(33);
  for (let second = 1; second <= 33; second++) {
    for (let first = 0; first <= second; first++) {
      const path = await consistencyPath(first, second, read);
      const label = `${first} in ${second}`;
      assert.ok(verifyConsistency(first, second, root(first), root(second), path), label);
      if (first > 0) {
        const changed = Uint8Array.from(root(first));
        changed[0]! ^= 1;
        assert.ok(!verifyConsistency(first, second, changed, root(second), path), label);
      }
    }
  }
});
