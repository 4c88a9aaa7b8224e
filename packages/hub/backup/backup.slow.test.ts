import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { createFirstAdministrator } from '../accounts/index.ts';
import { auditEntries, signTreeHead } from '../governance/audit/audit-log.ts';
import { openTreeHeadSigner } from '../governance/audit/tree-head-signer.ts';
import { verifyAudit } from '../governance/audit/verify-audit.ts';
import { openImageStore } from '../storage/images/image-store.ts';
import { openKeyRing } from '../storage/images/key-ring.ts';
import type { Storage } from '../storage/storage.ts';
import { describeOnDatabases } from '../testing/test-databases.ts';
import { backupHub } from './backup-hub.ts';
import { restoreHub } from './restore-hub.ts';
import { BackupError } from './sealed-stream.ts';
import { copiedTables, parentsFirst, rowsOf } from './table-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'whorl-backup-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const keys = openKeyRing(join(folder, 'keys.json'));
const otherKeys = openKeyRing(join(folder, 'other-keys.json'));
const signer = openTreeHeadSigner(join(folder, 'audit-key.pem'));
const at = new Date('2026-01-15T09:30:00Z');

async function fill(storage: Storage): Promise<void> {
  const first = { hubBureau: 'ZZ', hubName: 'Hüb', signInName: 'admin', displayName: 'A "B" \\x' };
  await createFirstAdministrator(storage, { ...first, password: 'a long enough password' }, at);
  await storage.transaction(async (db) => {
    await signTreeHead(db, signer, at);
    const record = {
      record_id: crypto.randomUUID(),
      kind: 'person',
      bureau_id: 'ZZ',
      source_reference: 'A-1',
      purpose: 'find-wanted-person',
      handling_code: 'H0',
      tlp: 'AMBER',
      denied_bureaus: ['XA', 'XB'],
      allowed_bureaus: null,
      retain_until: at,
      review_at: at,
      is_contested: false,
      version: 1,
      created_at: at,
      updated_at: at,
    };
    await db.insertInto('record').values(record).execute();
  });
}

async function everyRow(storage: Storage): Promise<string[]> {
  return storage.snapshot(async (db) => {
    const rows: string[] = [];
    for (const table of await copiedTables(db)) {
      for await (const page of rowsOf(db, table)) rows.push(...page.map((row) => table.name + row));
    }
    return rows.sort();
  });
}

describeOnDatabases('backup', (database) => {
  test('restoreHub() gives every row and image back, and a log that verifies', async () => {
    const from = await database.open();
    const images = openImageStore(join(folder, `images-${database.kind}`), keys);
    await fill(from);
    const imageId = await images.put(new Uint8Array([1, 2, 3]));
    await from.transaction(async (db) => {
      const use = { image_id: imageId, owner_kind: 'record', owner_id: crypto.randomUUID() };
      await db.insertInto('image_use').values(use).execute();
    });
    const path = join(folder, `${database.kind}.backup`);
    const counts = await backupHub({ storage: from, images, keys }, path, at);
    assert.equal(counts.images, 1);
    assert.ok(
      !readFileSync(path).includes('argon2id'),
      'nothing in it can be read without the key',
    );

    const to = await database.open();
    const restored = openImageStore(join(folder, `restored-${database.kind}`), keys);
    const target = { storage: to, images: restored, keys };
    assert.deepEqual(await restoreHub(target, path), counts);
    assert.deepEqual(await everyRow(to), await everyRow(from));
    assert.deepEqual([...(await restored.get(imageId))!], [1, 2, 3]);
    const lines = await to.transaction(async (db) => {
      const head = await signTreeHead(db, signer, at);
      return [...(await auditEntries(db, 'ZZ', 0, head.size)), { treeHead: head }];
    });
    assert.deepEqual((await verifyAudit(lines.map((l) => JSON.stringify(l)))).findings, []);
    await assert.rejects(restoreHub(target, path), /holds data already/);
    await Promise.all([from.close(), to.close()]);
  });

  test('restoreHub() refuses what was cut, changed or sealed elsewhere, and leaves nothing', async () => {
    const from = await database.open();
    const images = openImageStore(join(folder, 'no-images'), keys);
    await fill(from);
    const path = join(folder, `whole-${database.kind}.backup`);
    await backupHub({ storage: from, images, keys }, path, at);
    const whole = readFileSync(path);
    const to = await database.open();
    const before = await everyRow(to);
    const refuse = async (bytes: Buffer, ring = keys): Promise<void> => {
      const damaged = join(folder, 'damaged.backup');
      writeFileSync(damaged, bytes);
      await assert.rejects(restoreHub({ storage: to, images, keys: ring }, damaged), BackupError);
    };
    for (const share of [0, 0.3, 0.6, 0.99]) {
      await refuse(whole.subarray(0, Math.floor(whole.length * share)));
    }
    const changed = Buffer.from(whole);
    changed[Math.floor(whole.length / 2)]! ^= 1;
    await refuse(changed);
    await refuse(whole, otherKeys);
    assert.deepEqual(await everyRow(to), before);
    await Promise.all([from.close(), to.close()]);
  });
});

test('parentsFirst() puts a table after those that it refers to', () => {
  const references = [
    { child: 'a', parent: 'b' },
    { child: 'b', parent: 'c' },
  ];
  assert.deepEqual(parentsFirst(['a', 'b', 'c', 'd'], references), ['c', 'd', 'b', 'a']);
});
