import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
const formatVersion = 1;

const keyFile = z.strictObject({
  current: z.string(),
  keys: z.record(z.string().regex(/^[a-z0-9-]{1,32}$/), z.base64()),
  /** Names images by their content without telling what the content is. */
  naming: z.base64(),
});
type KeyFile = z.infer<typeof keyFile>;

/** The keys that everything at rest is encrypted with: one current, the older ones to read. */
export interface KeyRing {
  readonly currentKeyId: string;
  /** Encrypts with AES-256-GCM; `context` must be given again to open, so that nothing is swapped. */
  seal(plain: Uint8Array, context: string): Uint8Array;
  /** Throws where a byte was changed, or the key is not on the ring. */
  open(sealed: Uint8Array, context: string): Uint8Array;
  /** Which key a sealed value needs. */
  keyIdOf(sealed: Uint8Array): string;
  /** The name of content: equal for equal bytes, and only here. */
  nameOf(plain: Uint8Array): string;
}

/** Reads the key file, or makes one where there is none. Whoever has it can read everything. */
export function openKeyRing(path: string): KeyRing {
  if (!existsSync(path)) {
    const first = newKeyId();
    writeKeyFile(path, {
      current: first,
      keys: { [first]: randomBytes(keyBytes).toString('base64') },
      naming: randomBytes(keyBytes).toString('base64'),
    });
  }
  return keyRingOf(readKeyFile(path));
}

/** Adds a key and makes it the current one; a job then seals again what older keys sealed. */
export function rotateKeyFile(path: string): string {
  const file = readKeyFile(path);
  const added = newKeyId();
  const keys = { ...file.keys, [added]: randomBytes(keyBytes).toString('base64') };
  writeKeyFile(path, { ...file, current: added, keys });
  return added;
}

function newKeyId(): string {
  return `k${new Date().toISOString().slice(0, 10).replaceAll('-', '')}-${randomBytes(3).toString('hex')}`;
}

function readKeyFile(path: string): KeyFile {
  const file = keyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const [id, key] of Object.entries(file.keys)) {
    if (Buffer.from(key, 'base64').length !== keyBytes)
      throw new Error(`Key ${id} has no 32 bytes.`);
  }
  if (!file.keys[file.current])
    throw new Error(`The current key ${file.current} is not in the file.`);
  return file;
}

function writeKeyFile(path: string, file: KeyFile): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.new`;
  writeFileSync(draft, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600, flush: true });
  renameSync(draft, path);
}

/** Sealed: version, length of the key id, key id, iv, tag, then the encrypted bytes. */
function keyRingOf({ current, keys, naming }: KeyFile): KeyRing {
  const keyOf = (id: string): Buffer => {
    const key = keys[id];
    if (!key) throw new Error(`Key ${id} is not on the key ring.`);
    return Buffer.from(key, 'base64');
  };
  const keyIdOf = (sealed: Uint8Array): string => {
    if (sealed[0] !== formatVersion) throw new Error('These bytes were not sealed by a key ring.');
    return Buffer.from(sealed.subarray(2, 2 + sealed[1]!)).toString('latin1');
  };
  return {
    currentKeyId: current,
    keyIdOf,
    nameOf: (plain) =>
      createHmac('sha256', Buffer.from(naming, 'base64')).update(plain).digest('hex'),
    seal: (plain, context) => {
      const id = Buffer.from(current, 'latin1');
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', keyOf(current), iv);
      cipher.setAAD(Buffer.from(`${current}/${context}`));
      const encrypted = Buffer.concat([cipher.update(plain), cipher.final()]);
      const head = Buffer.from([formatVersion, id.length]);
      return Buffer.concat([head, id, iv, cipher.getAuthTag(), encrypted]);
    },
    open: (sealed, context) => {
      const id = keyIdOf(sealed);
      const ivAt = 2 + id.length;
      const tagAt = ivAt + ivBytes;
      const dataAt = tagAt + tagBytes;
      if (sealed.length < dataAt) throw new Error('The sealed bytes end too early.');
      const decipher = createDecipheriv('aes-256-gcm', keyOf(id), sealed.subarray(ivAt, tagAt));
      decipher.setAAD(Buffer.from(`${id}/${context}`));
      decipher.setAuthTag(sealed.subarray(tagAt, dataAt));
      return Buffer.concat([decipher.update(sealed.subarray(dataAt)), decipher.final()]);
    },
  };
}
