import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openImageStore } from '../storage/images/image-store.ts';
import { openKeyRing } from '../storage/images/key-ring.ts';
import { openPgliteInMemory } from '../testing/pglite-in-memory.ts';
import { sweepImages } from './delete-image.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-sweep-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('sweepImages() deletes old files that nothing uses, and no others', async () => {
  const images = openImageStore(folder, openKeyRing(join(folder, 'keys.json')));
  const storage = await openPgliteInMemory();
  const used = await images.put(new Uint8Array([1]));
  const orphan = await images.put(new Uint8Array([2]));
  await storage.transaction(async (db) => {
    const use = { image_id: used, owner_kind: 'record', owner_id: crypto.randomUUID() };
    await db.insertInto('image_use').values(use).execute();
  });
  await sweepImages({ storage, images }, new Date());
  assert.equal(await images.has(orphan), true, 'too young: its transaction may still commit');
  await sweepImages({ storage, images }, new Date(Date.now() + 2 * 3_600_000));
  assert.equal(await images.has(orphan), false);
  assert.equal(await images.has(used), true);
  await storage.close();
});
