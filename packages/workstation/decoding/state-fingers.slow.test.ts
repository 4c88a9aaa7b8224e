import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  buildIntIRequest,
  buildVariablePrint,
  segmentsOfRecord,
  validateTransaction,
  writeTransaction,
} from '@whorl/codecs';
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

test('withStatedFingers() says where the parts of a palm are, in 15.021, and keeps its image', async () => {
  const [width, height] = [300, 400];
  const record = buildVariablePrint(15, {
    ...{ width, height, position: 21, impressionType: 10, ppi: 500, compression: 'NONE' },
    ...{ sourceAgency: 'EG/NCB', captureDate: new Date(0) },
    data: new Uint8Array(width * height).fill(200),
  });
  const asked = { typeOfTransaction: 'ATP', origin: 'EG/NCB', date: new Date(0), serial: 1 };
  const request = buildIntIRequest({ ...asked, type2: { 10: 'EG-1' } }, [record]);
  const file = openFile(writeTransaction(request));
  const palm = reportOf(file).images[0]!;
  assert.ok(palm.isPalm);
  const { boxes } = await slapOf(file, palm.recordIndex);
  assert.deepEqual(boxes, [
    {
      ...{ position: 21, centerX: 150, centerY: 200, width, height },
      ...{ rotationDegrees: 0, confidence: undefined },
    },
  ]);
  const lower = { ...boxes[0]!, position: 25, centerY: 300, height: 200 };
  const written = openFile(withStatedFingers(file, [[palm.recordIndex, [lower]]]));
  const again = await slapOf(written, palm.recordIndex);
  assert.deepEqual(again.boxes, [lower]);
  assert.deepEqual(validateTransaction(written.transaction, 'int-i'), []);
  const [before, after] = [file, written].map(({ images }) => images.get(palm.recordIndex)!.data);
  assert.deepEqual(Buffer.from(after!), Buffer.from(before!));
});
