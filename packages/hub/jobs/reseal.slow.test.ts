import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createFirstAdministrator, directoryContext } from '../accounts/index.ts';
import { webhookContext } from '../exchange/webhook-store.ts';
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

test('reseal() seals secrets of webhooks anew, each for its own bureau, and passes over those of the current key', async () => {
  const keyPath = join(folder, 'webhook-keys.json');
  const old = openKeyRing(keyPath);
  const storage = await openPgliteInMemory();
  const secretOf = async (bureau: string): Promise<Uint8Array> => {
    const { secret } = await storage.transaction((db) =>
      db
        .selectFrom('webhook')
        .select('secret')
        .where('bureau_id', '=', bureau)
        .executeTakeFirstOrThrow(),
    );
    return new Uint8Array(secret);
  };
  const setSecret = (bureau_id: string, secret: Uint8Array) =>
    storage.transaction(async (db) => {
      const row = { bureau_id, name: bureau_id, daily_searches_max: 1, created_at: at };
      await db.insertInto('bureau').values(row).execute();
      const url = `https://${bureau_id.toLowerCase()}.example/`;
      await db.insertInto('webhook').values({ bureau_id, url, secret, created_at: at }).execute();
    });
  await setSecret('XA', old.seal(new Uint8Array([1]), webhookContext('XA')));
  await setSecret('XB', old.seal(new Uint8Array([2]), webhookContext('XB')));
  rotateKeyFile(keyPath);
  const keys = openKeyRing(keyPath);
  const fresh = keys.seal(new Uint8Array([3]), webhookContext('XC'));
  await setSecret('XC', fresh);

  const images = openImageStore(join(folder, 'no-images'), keys);
  const run = reseal({ storage, images, keys });
  await assert.rejects(
    run({
      payload: {},
      attempts: 1,
      finish: async () => {
        throw new Error('the process died');
      },
    }),
    /died/,
  );
  assert.equal(keys.keyIdOf(await secretOf('XA')), old.currentKeyId, 'all of it or nothing');
  await run({ payload: {}, attempts: 2, finish: async () => {} });
  for (const [bureau, byte] of [
    ['XA', 1],
    ['XB', 2],
  ] as const) {
    const sealed = await secretOf(bureau);
    assert.equal(keys.keyIdOf(sealed), keys.currentKeyId);
    assert.deepEqual([...keys.open(sealed, webhookContext(bureau))], [byte]);
    assert.throws(() => keys.open(sealed, webhookContext('XC')));
  }
  assert.deepEqual(Buffer.from(await secretOf('XC')), Buffer.from(fresh));
  await storage.close();
});
