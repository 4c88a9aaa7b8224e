import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { validateTransaction } from '@whorl/codecs';
import { openFile, reportOf } from './open-file.ts';
import { slapOf } from './read-slap.ts';
import { withFingersOfSlaps } from './replace-slaps.ts';

const card = '../shared/data/nist-itl/type4-slaps.an2k';
const skip = existsSync(card) ? false : `no ${card}`;

test('withFingersOfSlaps() makes a valid transaction with one record a finger', {
  skip,
}, async () => {
  const file = openFile(Uint8Array.from(readFileSync(card)));
  const slap = reportOf(file).images.find(({ isSlap, position }) => isSlap && position === 13)!;
  const { boxes } = await slapOf(file, slap.recordIndex);
  assert.deepEqual(
    boxes.map(({ position }) => position).sort((a, b) => a - b),
    [2, 3, 4, 5],
  );
  const moved = boxes.map((box) => ({ ...box, centerX: box.centerX + 3 }));
  const bytes = await withFingersOfSlaps(file, [[slap.recordIndex, moved]]);
  const written = openFile(bytes);
  const { records } = file.transaction;
  assert.equal(written.transaction.records.length, records.length - 1 + boxes.length);
  const rules = validateTransaction(written.transaction, 'ebts').map(({ rule }) => rule);
  assert.ok(!rules.includes('content-list') && !rules.includes('image-size'));
});
