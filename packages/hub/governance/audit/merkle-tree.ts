import { createHash } from 'node:crypto';

/**
 * The Merkle tree of RFC 6962, section 2.1, over leaves that are hashes already. Only complete
 * subtrees are stored: `(level, position)` covers the leaves from position * 2^level on.
 */
export type NodeReader = (level: number, position: number) => Promise<Uint8Array>;

export interface TreeNode {
  readonly level: number;
  readonly position: number;
  readonly hash: Uint8Array;
}

function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

export function leafHash(leaf: Uint8Array): Uint8Array {
  return sha256(leafPrefix, leaf);
}
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(nodePrefix, left, right);
}
export const emptyRoot = sha256();

/** The nodes that become complete when a leaf is added at `index`. */
export async function nodesOfNewLeaf(
  index: number,
  leaf: Uint8Array,
  read: NodeReader,
): Promise<readonly TreeNode[]> {
  let hash = leafHash(leaf);
  let position = index;
  const nodes: TreeNode[] = [{ level: 0, position, hash }];
  for (let level = 1; position % 2 === 1; level++) {
    hash = nodeHash(await read(level - 1, position - 1), hash);
    position = (position - 1) / 2;
    nodes.push({ level, position, hash });
  }
  return nodes;
}

/** Largest power of two below `size`, which is at least 2. */
function split(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** MTH of the leaves from `start` (a multiple of a power of two that holds `size`) on. */
async function rangeHash(start: number, size: number, read: NodeReader): Promise<Uint8Array> {
  const level = Math.log2(size);
  if (Number.isInteger(level)) return read(level, start / size);
  const left = split(size);
  return nodeHash(
    await rangeHash(start, left, read),
    await rangeHash(start + left, size - left, read),
  );
}

export async function rootHash(size: number, read: NodeReader): Promise<Uint8Array> {
  return size === 0 ? emptyRoot : rangeHash(0, size, read);
}

/** PATH(index, D[size]): what shows that a leaf is in the tree. */
export async function inclusionPath(
  index: number,
  size: number,
  read: NodeReader,
): Promise<readonly Uint8Array[]> {
  if (!(index >= 0 && index < size))
    throw new RangeError('The leaf is not in a tree of that size.');
  const path = async (m: number, start: number, n: number): Promise<Uint8Array[]> => {
    if (n === 1) return [];
    const k = split(n);
    if (m < k) return [...(await path(m, start, k)), await rangeHash(start + k, n - k, read)];
    return [...(await path(m - k, start + k, n - k)), await rangeHash(start, k, read)];
  };
  return path(index, 0, size);
}

/** PROOF(first, D[second]): what shows that the larger tree only added to the smaller one. */
export async function consistencyPath(
  first: number,
  second: number,
  read: NodeReader,
): Promise<readonly Uint8Array[]> {
  if (!(first >= 0 && first <= second)) throw new RangeError('The first tree is the larger one.');
  if (first === 0 || first === second) return [];
  const proof = async (
    m: number,
    start: number,
    n: number,
    isWhole: boolean,
  ): Promise<Uint8Array[]> => {
    if (m === n) return isWhole ? [] : [await rangeHash(start, n, read)];
    const k = split(n);
    if (m <= k) {
      return [...(await proof(m, start, k, isWhole)), await rangeHash(start + k, n - k, read)];
    }
    return [...(await proof(m - k, start + k, n - k, false)), await rangeHash(start, k, read)];
  };
  return proof(first, 0, second, true);
}

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Checks an inclusion path as RFC 9162, section 2.1.3.2 does; needs nothing but its arguments. */
export function verifyInclusion(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!(index >= 0 && index < size)) return false;
  let fn = index;
  let sn = size - 1;
  let hash = leafHash(leaf);
  for (const node of path) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(node, hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      hash = nodeHash(hash, node);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && equal(hash, root);
}

/** Checks a consistency path as RFC 9162, section 2.1.4.2 does. */
export function verifyConsistency(
  first: number,
  second: number,
  firstRoot: Uint8Array,
  secondRoot: Uint8Array,
  path: readonly Uint8Array[],
): boolean {
  if (first > second || first < 0) return false;
  if (first === second) return path.length === 0 && equal(firstRoot, secondRoot);
  if (first === 0) return path.length === 0 && equal(firstRoot, emptyRoot);
  const nodes = Number.isInteger(Math.log2(first)) ? [firstRoot, ...path] : [...path];
  const [start, ...rest] = nodes;
  if (!start) return false;
  let fn = first - 1;
  let sn = second - 1;
  while (fn % 2 === 1) {
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  let firstHash = start;
  let secondHash = start;
  for (const node of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      firstHash = nodeHash(node, firstHash);
      secondHash = nodeHash(node, secondHash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else {
      secondHash = nodeHash(secondHash, node);
    }
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && equal(firstHash, firstRoot) && equal(secondHash, secondRoot);
}
