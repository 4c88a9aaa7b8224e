// The proofs of the audit log, checked with WebCrypto: nothing here trusts the hub.
import { type AuditEntry, canonicalJson, type TreeHead } from '@whorl/contract';

type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

export function bytesOfHex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
export function hexOfBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function sha256(...parts: readonly Uint8Array[]): Promise<Bytes> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

/** RFC 6962, section 2.1: a leaf and a node cannot be taken for one another. */
const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);
export function leafHash(leaf: Uint8Array): Promise<Bytes> {
  return sha256(leafPrefix, leaf);
}
export function nodeHash(left: Uint8Array, right: Uint8Array): Promise<Bytes> {
  return sha256(nodePrefix, left, right);
}

/** Whether a leaf is in the tree of a root (RFC 9162, section 2.1.3.2). */
export async function isIncluded(proof: {
  readonly leaf: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly path: readonly string[];
  readonly rootHash: string;
}): Promise<boolean> {
  const { leaf, index, size, path, rootHash } = proof;
  if (index < 0 || index >= size) return false;
  let fn = index;
  let sn = size - 1;
  let hash = await leafHash(leaf);
  for (const step of path) {
    if (sn === 0) return false;
    const node = bytesOfHex(step);
    if (fn % 2 === 1 || fn === sn) {
      hash = await nodeHash(node, hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = Math.floor(fn / 2);
        sn = Math.floor(sn / 2);
      }
    } else hash = await nodeHash(hash, node);
    fn = Math.floor(fn / 2);
    sn = Math.floor(sn / 2);
  }
  return sn === 0 && hexOfBytes(hash) === rootHash;
}

/** Whether the hub's key signed the tree head. */
export async function isSigned(head: TreeHead): Promise<boolean> {
  const der = head.publicKeyPem.replace(/-----[A-Z ]+-----|\s/g, '');
  const key = await crypto.subtle.importKey('spki', bytesOfBase64(der), 'Ed25519', true, [
    'verify',
  ]);
  const text = `whorl-tree-head\n${head.size}\n${head.rootHash}\n${head.at}\n`;
  return crypto.subtle.verify('Ed25519', key, bytesOfBase64(head.signature), encoder.encode(text));
}

function bytesOfBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** Whether an entry's hash covers its place, its content and the one before it. */
export async function isEntryWhole(entry: AuditEntry): Promise<boolean> {
  if (entry.content) {
    const content = await sha256(encoder.encode(canonicalJson(entry.content)));
    if (hexOfBytes(content) !== entry.contentHash) return false;
  }
  const hash = await sha256(
    encoder.encode(`whorl-audit\n${entry.index}\n`),
    bytesOfHex(entry.previousHash),
    bytesOfHex(entry.contentHash),
  );
  return hexOfBytes(hash) === entry.hash;
}
