import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openImageStore } from './image-store.ts';
import { openKeyRing, rotateKeyFile } from './key-ring.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-images-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const keyPath = join(folder, 'keys.json');
const bytes = new TextEncoder().encode('ridges '.repeat(200));

test('seal() and open() give the bytes back, and refuse a changed byte or another context', () => {
  const keys = openKeyRing(keyPath);
  const sealed = keys.seal(bytes, 'a');
  assert.deepEqual(new Uint8Array(keys.open(sealed, 'a')), bytes);
  assert.throws(() => keys.open(sealed, 'b'));
  for (const at of [1, 5, 25, sealed.length - 1]) {
    const changed = Uint8Array.from(sealed);
    changed[at]! ^= 1;
    assert.throws(() => keys.open(changed, 'a'), `byte ${at}`);
  }
  assert.ok(!Buffer.from(sealed).includes('ridges'));
});

test('openImageStore() keeps one encrypted file for equal bytes and deletes it', async () => {
  const images = openImageStore(join(folder, 'images'), openKeyRing(keyPath));
  const imageId = await images.put(bytes);
  assert.equal(await images.put(bytes), imageId);
  const files = readdirSync(join(folder, 'images', imageId.slice(0, 2)));
  assert.deepEqual(files, [imageId]);
  const path = join(folder, 'images', imageId.slice(0, 2), imageId);
  assert.ok(!readFileSync(path).includes('ridges'));
  assert.deepEqual(new Uint8Array((await images.get(imageId))!), bytes);
  await images.delete(imageId);
  assert.equal(await images.get(imageId), undefined);
  assert.throws(() => images.delete('../../etc/passwd'), RangeError);
});

test('reseal() moves an image to the current key, and an old key still reads before that', async () => {
  const before = openImageStore(join(folder, 'images'), openKeyRing(keyPath));
  const imageId = await before.put(bytes);
  rotateKeyFile(keyPath);
  const keys = openKeyRing(keyPath);
  const images = openImageStore(join(folder, 'images'), keys);
  assert.deepEqual(new Uint8Array((await images.get(imageId))!), bytes);
  assert.equal(await images.reseal(imageId), true);
  assert.equal(await images.reseal(imageId), false);
  const path = join(folder, 'images', imageId.slice(0, 2), imageId);
  assert.equal(keys.keyIdOf(readFileSync(path)), keys.currentKeyId);
  assert.deepEqual(new Uint8Array((await images.get(imageId))!), bytes);
});

test('get() refuses a file whose bytes were changed on the disk', async () => {
  const images = openImageStore(join(folder, 'images'), openKeyRing(keyPath));
  const imageId = await images.put(bytes);
  const path = join(folder, 'images', imageId.slice(0, 2), imageId);
  const changed = readFileSync(path);
  changed[changed.length - 3]! ^= 4;
  writeFileSync(path, changed);
  await assert.rejects(images.get(imageId));
});
