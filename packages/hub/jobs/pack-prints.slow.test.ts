import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { createPopulation, engineVersion, populationTemplate } from '@whorl/fingerprint';
import { packPrint } from '@whorl/gallery';
import { followGallery } from '../identification/gallery-follower.ts';
import type { GalleryRecord, SearchGallery } from '../identification/search-gallery.ts';
import { templateColumns } from '../records/template-columns.ts';
import type { Storage } from '../storage/storage.ts';
import { describeOnDatabases, openForSuite } from '../testing/test-databases.ts';
import { enqueuePackPrints, packPrints } from './pack-prints.ts';

const at = new Date('2026-01-15T09:30:00Z');
const template = populationTemplate(createPopulation({ seed: 5 }), 1, 1, { impression: 0 });
const packed = packPrint(template);

/** A gallery that only remembers what was put into it. */
function notingGallery(): { gallery: SearchGallery; put: GalleryRecord[] } {
  const put: GalleryRecord[] = [];
  const gallery: SearchGallery = {
    put: async (record) => {
      put.push(record);
    },
    putAll: async (records, bytes) => {
      for (const { printIds, positions, starts, byteCounts, ...record } of records) {
        const prints = printIds.map((id, i) => {
          const found = bytes.slice(starts[i], starts[i]! + byteCounts[i]!);
          return { id, position: positions[i]!, packed: found };
        });
        put.push({ ...record, prints });
      }
    },
    remove: async () => undefined,
    search: async () => ({ candidates: [], comparedCount: 0 }),
    close: async () => undefined,
  };
  return { gallery, put };
}

async function enrol(storage: Storage, versions: readonly (string | null)[]): Promise<void> {
  const record_id = randomUUID();
  const rights = { denied_bureaus: [], allowed_bureaus: null, handling_code: 'H0', tlp: 'AMBER' };
  const times = { retain_until: at, review_at: at, created_at: at, updated_at: at };
  await storage.transaction(async (db) => {
    const bureau = { bureau_id: 'XA', name: 'A', daily_searches_max: 1, created_at: at };
    await db.insertInto('bureau').values(bureau).execute();
    await db
      .insertInto('record')
      .values({
        ...{ record_id, kind: 'person', bureau_id: 'XA', source_reference: 'A-1' },
        ...{ purpose: 'find-wanted-person', is_contested: false, version: 1 },
        ...rights,
        ...times,
      })
      .execute();
    const references = versions.map((packed_version, position) => ({
      reference_id: randomUUID(),
      record_id,
      modality: 'finger',
      position,
      ...templateColumns(template),
      image_id: null,
      image_record: null,
      packed: packed_version === engineVersion ? packed : new Uint8Array([0]),
      packed_version,
    }));
    await db.insertInto('reference').values(references).execute();
  });
}

describeOnDatabases('packed prints', (database) => {
  const open = openForSuite(database);

  test('a gallery takes packed prints of this engine as they are, and packs all others itself', async () => {
    const storage = await open();
    await enrol(storage, [engineVersion, 'an older engine', null]);
    const { gallery, put } = notingGallery();
    await followGallery(storage, gallery);
    // What is there already may come first; what counts is what comes last.
    const prints = put.at(-1)!.prints.toSorted((a, b) => a.position - b.position);
    for (const print of prints) assert.deepEqual(print.packed, packed, `${print.position}`);
    assert.equal(prints.length, 3);
  });

  test('packPrints() leaves every print packed by this engine, once for its version', async () => {
    const storage = await open();
    await enqueuePackPrints(storage, at);
    await enqueuePackPrints(storage, at);
    const jobs = await storage.transaction((db) => db.selectFrom('job').selectAll().execute());
    assert.equal(jobs.length, 1);
    let isFinished = false;
    await packPrints({ storage })({
      payload: {},
      attempts: 1,
      finish: async () => {
        isFinished = true;
      },
    });
    assert.ok(isFinished);
    const rows = await storage.transaction((db) =>
      db.selectFrom('reference').select(['packed', 'packed_version']).execute(),
    );
    assert.equal(rows.length, 3);
    for (const row of rows) {
      assert.equal(row.packed_version, engineVersion);
      assert.deepEqual(new Uint8Array(row.packed!), packed);
    }
  });
});
