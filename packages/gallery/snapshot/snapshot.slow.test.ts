import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createGallery, type Gallery, type GalleryOptions, loadGallery } from '../gallery.ts';
import { GalleryError } from '../gallery-error.ts';
import { everybody, syntheticPerson, syntheticPrints } from '../testing/people.ts';
import { partialPath } from './snapshot-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-snapshot-'));
after(() => rmSync(folder, { recursive: true }));

const search = {
  probes: syntheticPrints(7, [1, 2], 1),
  filter: everybody,
  candidatesMax: 100,
  mode: 'exhaustive' as const,
  atMs: 0,
};

async function withGallery<T>(opened: Gallery | Promise<Gallery>, work: (gallery: Gallery) => T) {
  const gallery = await opened;
  try {
    return await work(gallery);
  } finally {
    await gallery.close();
  }
}

/** A gallery with some history, so that slots and versions are not what they are in a fresh one. */
async function saveSome(path: string) {
  return withGallery(createGallery({ printsMax: 1_000, shards: 2 }), async (gallery) => {
    for (let i = 0; i < 60; i++) await gallery.put(syntheticPerson(i, [1, 2, 3]));
    for (let i = 0; i < 60; i += 4) await gallery.remove(`person-${i}`);
    for (let i = 1; i < 60; i += 4)
      await gallery.put(syntheticPerson(i, [2, 0], { rightsClass: 2 }));
    const totals = await gallery.save(path);
    assert.deepEqual([totals.people, totals.prints], [45, 15 * 2 + 30 * 3]);
    return gallery.search(search);
  });
}

const path = join(folder, 'gallery');
const expected = await saveSome(path);

test('a loaded gallery answers as the saved one did, with any number of shards', async () => {
  for (const shards of [1, 2, 3]) {
    await withGallery(loadGallery(path, { printsMax: 150, shards }), async (gallery) => {
      assert.deepEqual(await gallery.search(search), expected);
      // Versions go on where they stood.
      const highest = Math.max(...expected.candidates.map(({ version }) => version));
      assert.ok((await gallery.put(syntheticPerson(99, [1]))) > highest);
      assert.equal(await gallery.remove('person-2'), true);
      assert.equal(gallery.size().people, 45);
    });
  }
});

async function refusal(options: GalleryOptions, from = path): Promise<GalleryError> {
  try {
    await (await loadGallery(from, options)).close();
  } catch (error) {
    if (error instanceof GalleryError) return error;
    throw error;
  }
  throw new assert.AssertionError({ message: 'was loaded' });
}

test('a snapshot that has no room is refused', async () => {
  assert.equal((await refusal({ printsMax: 119, shards: 2 })).code, 'gallery.full');
});

test('a snapshot with any one bit turned is refused, with the place', async () => {
  const bytes = readFileSync(path);
  const damaged = join(folder, 'damaged');
  const spread = Array.from({ length: 10 }, (_, i) => Math.floor((bytes.length * i) / 10) + i);
  for (const [i, at] of [...spread, 20, 160, bytes.length - 50, bytes.length - 5].entries()) {
    const copy = Buffer.from(bytes);
    copy[at]! ^= 1 << (i % 8);
    writeFileSync(damaged, copy);
    const { code, message } = await refusal({ printsMax: 500, shards: 1 }, damaged);
    assert.match(code, /snapshot-(corrupt|not-this-format)/, `byte ${at}: ${message}`);
    assert.match(message, /(facts|part \d+|end).*, byte \d+/);
  }
});

test('a snapshot cut off anywhere is refused', async () => {
  const cut = join(folder, 'cut');
  const bytes = readFileSync(path);
  for (const length of [0, 100, bytes.length >> 1, bytes.length - 70, bytes.length - 1]) {
    writeFileSync(cut, bytes);
    truncateSync(cut, length);
    const { code } = await refusal({ printsMax: 500, shards: 1 }, cut);
    assert.equal(code, 'gallery.snapshot-truncated', `${length} bytes`);
  }
});

test('a file of another kind is refused as such', async () => {
  const other = join(folder, 'other');
  writeFileSync(other, 'A letter, and not a gallery at all.');
  const { code } = await refusal({ printsMax: 10 }, other);
  assert.equal(code, 'gallery.snapshot-not-this-format');
});

test('writes that are made while a snapshot is taken are confirmed, and searches are answered', async () => {
  await withGallery(createGallery({ printsMax: 2_000, shards: 2 }), async (gallery) => {
    for (let i = 0; i < 100; i++) await gallery.put(syntheticPerson(i, [1, 2]));
    const saved = gallery.save(join(folder, 'live'));
    const writes = Array.from({ length: 50 }, (_, i) => gallery.put(syntheticPerson(i, [3])));
    const answer = await gallery.search(search);
    assert.ok(answer.peopleCompared >= 50);
    await Promise.all(writes);
    const { people } = await saved;
    assert.equal(people, 100);
  });
  await withGallery(loadGallery(join(folder, 'live'), { printsMax: 400 }), (gallery) => {
    // Each person with both prints of before or the one of after, never a mixture.
    const { people, prints } = gallery.size();
    assert.equal(people, 100);
    assert.ok(prints >= 150 && prints <= 200);
  });
});

test('a process killed while it saves leaves the former snapshot or the new one', async () => {
  const target = join(folder, 'crash');
  const script = join(import.meta.dirname, '../testing/saving-process.ts');
  for (const delayMs of [3, 11]) {
    const child = spawn(process.execPath, [script, target], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    child.kill('SIGKILL');
    await once(child, 'exit');
    await withGallery(loadGallery(target, { printsMax: 100, shards: 1 }), (gallery) => {
      assert.ok([20, 21].includes(gallery.size().people));
      assert.equal(gallery.size().prints, gallery.size().people * 3);
    });
  }
});

test('a snapshot that cannot be written leaves nothing at its place', async () => {
  const nowhere = join(folder, 'no such folder', 'gallery');
  await withGallery(createGallery({ printsMax: 10, shards: 1 }), async (gallery) => {
    await assert.rejects(gallery.save(nowhere), { code: 'ENOENT' });
    await gallery.save(join(folder, 'again'));
  });
  assert.ok(!existsSync(partialPath(join(folder, 'again'))));
});
