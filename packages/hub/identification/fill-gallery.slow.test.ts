import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { createPopulation, type FingerPosition, populationTemplate } from '@whorl/fingerprint';
import { templateColumns } from '../records/template-columns.ts';
import type { Storage } from '../storage/storage.ts';
import { describeOnDatabases, openForSuite } from '../testing/test-databases.ts';
import { fillGallery } from './fill-gallery.ts';
import { readGalleryRecords } from './read-gallery-records.ts';
import type { GalleryRecord, SearchGallery } from './search-gallery.ts';

const at = new Date('2026-01-15T09:30:00Z');
const population = createPopulation({ seed: 5 });
const people = 60;
const fingers: readonly FingerPosition[] = [1, 2, 3, 6, 7, 8];
const ids = Array.from({ length: people }, () => randomUUID());

/** A gallery that keeps what was last put into it, copied out of the memory that is used anew. */
function keepingGallery(): { gallery: SearchGallery; kept: Map<string, GalleryRecord> } {
  const kept = new Map<string, GalleryRecord>();
  const gallery: SearchGallery = {
    put: async (record) => {
      kept.set(record.recordId, record);
    },
    putAll: async (records, bytes) => {
      for (const { printIds, positions, starts, byteCounts, ...record } of records) {
        const prints = printIds.map((id, i) => ({
          id,
          position: positions[i]!,
          packed: bytes.slice(starts[i], starts[i]! + byteCounts[i]!),
        }));
        kept.set(record.recordId, { ...record, prints });
      }
    },
    remove: async (recordId) => {
      kept.delete(recordId);
    },
    search: async () => ({ candidates: [], comparedCount: 0 }),
    close: async () => undefined,
  };
  return { gallery, kept };
}

function referenceRow(person: number, position: FingerPosition) {
  const template = populationTemplate(population, person, position, { impression: 0 });
  return {
    reference_id: randomUUID(),
    record_id: ids[person]!,
    modality: 'finger',
    position,
    ...templateColumns(template),
    image_id: null,
    image_record: null,
  };
}

/** People whose prints lie together, some with one more print at the end, one of an older engine, one without prints. */
async function enrol(storage: Storage): Promise<void> {
  await storage.transaction(async (db) => {
    const bureau = { bureau_id: 'XA', name: 'A', daily_searches_max: 1, created_at: at };
    await db.insertInto('bureau').values(bureau).execute();
    for (const [i, record_id] of ids.entries()) {
      const rights = {
        denied_bureaus: i % 3 ? [] : ['XC', 'XD'],
        allowed_bureaus: i % 4 ? null : ['XB'],
      };
      await db
        .insertInto('record')
        .values({
          ...{
            record_id,
            kind: i % 5 ? 'person' : 'mark',
            bureau_id: 'XA',
            source_reference: `A-${i}`,
          },
          ...{ purpose: 'find-wanted-person', is_contested: false, version: 1, tlp: 'AMBER' },
          ...{
            handling_code: 'H0',
            retain_until: at,
            review_at: at,
            created_at: at,
            updated_at: at,
          },
          ...rights,
        })
        .execute();
    }
    const whole = ids
      .slice(1)
      .flatMap((_, i) => fingers.map((finger) => referenceRow(i + 1, finger)));
    const late = [5, 17, 42].map((person) => referenceRow(person, 10));
    const old = { ...referenceRow(9, 4), packed: new Uint8Array([0]), packed_version: 'older' };
    for (let i = 0; i < whole.length; i += 50)
      await db
        .insertInto('reference')
        .values(whole.slice(i, i + 50))
        .execute();
    await db
      .insertInto('reference')
      .values([...late, old])
      .execute();
  });
}

const sorted = (record: GalleryRecord): GalleryRecord => ({
  ...record,
  prints: record.prints
    .map((print) => ({ ...print, packed: new Uint8Array(print.packed) }))
    .toSorted((a, b) => a.id.localeCompare(b.id)),
});

describeOnDatabases('the filling of a gallery', (database) => {
  const open = openForSuite(database);

  test('it holds every record as the database does, but for those that it names, however few pages are read at once', async () => {
    const storage = await open();
    await enrol(storage);
    for (const pagesAtOnce of [1, 3, 8_192]) {
      const { gallery, kept } = keepingGallery();
      const { left, expected } = await storage.snapshot(async (db) => ({
        left: await fillGallery(db, gallery, pagesAtOnce),
        expected: await readGalleryRecords(db, ids),
      }));
      assert.ok(left.includes(ids[9]!), 'one of an older engine');
      assert.ok(pagesAtOnce > 1 || left.includes(ids[5]!), 'one whose prints lie apart');
      assert.ok(pagesAtOnce < 8_192 || left.length === 1, `${left.length} are left`);
      assert.ok(!kept.has(ids[0]!), 'one without prints');
      for (const id of ids.slice(1)) {
        if (left.includes(id)) continue;
        assert.deepEqual(sorted(kept.get(id)!), sorted(expected.get(id)!));
      }
    }
  });

  test('it fails where a record cannot be put, and the database goes on', async () => {
    const storage = await open();
    const { gallery } = keepingGallery();
    const full = { ...gallery, putAll: () => Promise.reject(new Error('full')) };
    await assert.rejects(
      storage.snapshot((db) => fillGallery(db, full, 1)),
      /full/,
    );
    assert.equal((await storage.snapshot((db) => readGalleryRecords(db, ids))).size, people);
  });
});
