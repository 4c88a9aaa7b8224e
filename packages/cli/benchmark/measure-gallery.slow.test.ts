import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { measureGallery } from './measure-gallery.ts';
import { quantile } from './quantile.ts';

test('measureGallery() fills, restarts and searches a gallery of the size that was asked', async () => {
  const measured = await measureGallery(95, 10, () => {});
  assert.deepEqual([measured.prints, measured.people, measured.probes], [100, 10, 10]);
  assert.ok(measured.snapshotBytes > 50_000);
  // So few people that nobody is left out by a shortlist.
  assert.equal(measured.twoStageRank1, measured.exhaustiveRank1);
  assert.ok(measured.twoStageRank1 > 0.5);
});

test('measureGallery() keeps a gallery where it is told to, and finds it again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whorl-kept-'));
  try {
    const first = await measureGallery(40, 4, () => {}, folder);
    const second = await measureGallery(40, 4, () => {}, folder);
    assert.ok(first.fillSeconds! > 0);
    assert.equal(second.fillSeconds, undefined);
    assert.deepEqual(
      [second.prints, second.snapshotBytes, second.twoStageRank1],
      [first.prints, first.snapshotBytes, first.twoStageRank1],
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('quantile() is the nearest rank', () => {
  assert.equal(quantile([5, 1, 3, 2, 4], 0.95), 5);
  assert.equal(quantile([5, 1, 3, 2, 4], 0.5), 3);
  assert.equal(quantile([], 0.5), 0);
});
