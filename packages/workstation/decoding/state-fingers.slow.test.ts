import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { segmentsOfRecord, validateTransaction } from '@whorl/codecs';
import { boxCorners, boxOfOutline } from '@whorl/fingerprint';
import { slapOf as slapFile } from '../../../tests/workstation-world/messages.ts';
import { openFile, reportOf } from './open-file.ts';
import { slapOf } from './read-slap.ts';
import { withStatedFingers } from './state-fingers.ts';

const card = '../shared/data/nist-itl/type4-slaps.an2k';
const files = {
  synthetic: () => slapFile({ personSeed: 5 }),
  'the real card': existsSync(card) ? () => Uint8Array.from(readFileSync(card)) : undefined,
};

for (const [name, read] of Object.entries(files)) {
  test(`withStatedFingers() keeps the image and says where the fingers are: ${name}`, {
    skip: read ? false : `no ${card}`,
  }, async () => {
    const file = openFile(read!());
    const slap = reportOf(file).images.find(({ isSlap, position }) => isSlap && position === 13)!;
    const { boxes } = await slapOf(file, slap.recordIndex);
    assert.deepEqual(
      boxes.map(({ position }) => position).sort((a, b) => a - b),
      [2, 3, 4, 5],
    );
    const moved = boxes.map((box) => ({ ...box, centerX: box.centerX + 3 }));
    const written = openFile(withStatedFingers(file, [[slap.recordIndex, moved]]));
    assert.equal(written.transaction.records.length, file.transaction.records.length);
    const record = written.transaction.records[slap.recordIndex]!;
    const stated = segmentsOfRecord(record);
    assert.equal(stated.length, moved.length);
    for (const [i, { position, outline }] of stated.entries()) {
      const box = boxOfOutline(outline);
      assert.equal(position, moved[i]!.position);
      // A finger at the border reaches beyond it, and is cut there.
      const isWhole = boxCorners(moved[i]!).every(
        ([x, y]) => x > 0 && y > 0 && y < slap.height && x < slap.width,
      );
      if (!isWhole) continue;
      assert.ok(Math.abs(box.centerX - moved[i]!.centerX) < 2);
      assert.ok(Math.abs(box.rotationDegrees - moved[i]!.rotationDegrees) < 1);
    }
    const before = file.images.get(slap.recordIndex)!;
    const after = written.images.get(slap.recordIndex)!;
    assert.deepEqual(Buffer.from(after.data), Buffer.from(before.data));
    const broken = validateTransaction(written.transaction, 'int-i').map(({ rule }) => rule);
    const knownBefore = validateTransaction(file.transaction, 'int-i').map(({ rule }) => rule);
    assert.deepEqual(
      broken.filter((rule) => !knownBefore.includes(rule)),
      [],
    );
  });
}

test('withStatedFingers() leaves a slap out in which a person found no finger', () => {
  const file = openFile(slapFile({ personSeed: 5 }));
  const written = openFile(withStatedFingers(file, [[2, []]]));
  assert.deepEqual(
    written.transaction.records.map(({ type }) => type),
    [1, 2],
  );
});
