import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createFirstAdministrator, directoryContext } from '../accounts/index.ts';
import { openImageStore } from '../storage/images/image-store.ts';
import { openKeyRing, rotateKeyFile } from '../storage/images/key-ring.ts';
import { openPgliteInMemory } from '../testing/pglite-in-memory.ts';
import { enqueueReseal, reseal } from './reseal.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-reseal-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = new Date('2026-01-15T09:30:00Z');

test('reseal() leaves nothing that needs the old key', async () => {
  const keyPath = join(folder, 'keys.json');
  const old = openKeyRing(keyPath);
  const storage = await openPgliteInMemory();
  const first = { hubBureau: 'ZZ', hubName: 'Hub', signInName: 'admin', displayName: 'Admin' };
  await createFirstAdministrator(storage, { ...first, password: 'a long enough password' }, at);
  const imageId = await openImageStore(folder, old).put(new Uint8Array([1, 2, 3]));
  const { officer_id } = await storage.transaction((db) =>
    db.selectFrom('officer').select('officer_id').executeTakeFirstOrThrow(),
  );
  const context = `totp/${officer_id}`;
  await storage.transaction((db) =>
    db
      .updateTable('officer')
      .set({ totp_secret: old.seal(new Uint8Array([7]), context) })
      .execute(),
  );

  const secretContext = directoryContext('ZZ');
  const directory = {
    bureau_id: 'ZZ',
    issuer: 'https://login.example.org',
    client_id: 'whorl',
    client_secret: old.seal(new Uint8Array([8]), secretContext),
    demands_second_factor: true,
    acr_values: [],
    changed_at: at,
  };
  await storage.transaction((db) => db.insertInto('directory').values(directory).execute());

  rotateKeyFile(keyPath);
  const keys = openKeyRing(keyPath);
  const images = openImageStore(folder, keys);
  await enqueueReseal({ storage, images, keys }, at);
  await enqueueReseal({ storage, images, keys }, at);
  const jobs = await storage.transaction((db) => db.selectFrom('job').selectAll().execute());
  assert.equal(jobs.length, 1, 'once for a key');
  await reseal({ storage, images, keys })({ payload: {}, attempts: 1, finish: async () => {} });

  const sealed = readFileSync(join(folder, imageId.slice(0, 2), imageId));
  assert.equal(keys.keyIdOf(sealed), keys.currentKeyId);
  assert.deepEqual([...(await images.get(imageId))!], [1, 2, 3]);
  const { totp_secret } = await storage.transaction((db) =>
    db.selectFrom('officer').select('totp_secret').executeTakeFirstOrThrow(),
  );
  assert.equal(keys.keyIdOf(new Uint8Array(totp_secret!)), keys.currentKeyId);
  assert.deepEqual([...keys.open(new Uint8Array(totp_secret!), context)], [7]);
  const { client_secret } = await storage.transaction((db) =>
    db.selectFrom('directory').select('client_secret').executeTakeFirstOrThrow(),
  );
  assert.equal(keys.keyIdOf(new Uint8Array(client_secret)), keys.currentKeyId);
  assert.deepEqual([...keys.open(new Uint8Array(client_secret), secretContext)], [8]);
  await storage.close();
});
