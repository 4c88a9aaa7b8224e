import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { treeHeadText } from './entry-hash.ts';

/** The hub's own signature (Ed25519): whoever holds an older tree head can hold it to its word. */
export interface TreeHeadSigner {
  /** First half of the SHA-256 of the public key. */
  readonly keyId: string;
  readonly publicKeyPem: string;
  sign(size: number, rootHashHex: string, at: string): Uint8Array;
}

/** Reads the signing key, or makes one where there is none. */
export function openTreeHeadSigner(path: string): TreeHeadSigner {
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519');
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(path, pem, { mode: 0o600, flush: true, flag: 'wx' });
  }
  return signerOf(createPrivateKey(readFileSync(path)));
}

function signerOf(privateKey: KeyObject): TreeHeadSigner {
  const publicKey = createPublicKey(privateKey);
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return {
    keyId: createHash('sha256').update(der).digest('hex').slice(0, 32),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    sign: (size, rootHashHex, at) =>
      sign(null, Buffer.from(treeHeadText(size, rootHashHex, at)), privateKey),
  };
}
