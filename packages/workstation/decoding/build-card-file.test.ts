import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findField, validateTransaction } from '@whorl/codecs';
import { buildCardFile } from './build-card-file.ts';
import { openFile, reportOf } from './open-file.ts';
import type { CardBox } from './worker-protocol.ts';

const side = 900;
const scan = {
  width: side,
  height: side,
  ppi: 1000,
  pixels: Uint8Array.from({ length: side * side }, (_, i) => i % 251),
};
const request = { type: 'ATP', origin: 'EG/NCB', reference: 'EG-1', name: 'A, B' } as const;
const boxOf = (position: number, content: CardBox['content']): CardBox => ({
  ...{ position, content, doubts: [], confidence: undefined },
  ...{ centerX: 300, centerY: 400, width: 200, height: 300, rotationDegrees: 0 },
});

test('buildCardFile() makes one record of each box that is sent, of the size of the box, without loss', () => {
  const boxes = [boxOf(1, 'print'), boxOf(2, 'empty'), boxOf(12, 'print'), boxOf(13, 'print')];
  const { transaction, images } = openFile(buildCardFile(scan, { ...request, boxes }));
  const found = reportOf({ transaction, images }).images;
  assert.deepEqual(
    found.map(({ position, width, height, ppi, isSlap }) => [position, width, height, ppi, isSlap]),
    [
      [1, 200, 300, 1000, false],
      [12, 200, 300, 1000, true],
      [13, 200, 300, 1000, true],
    ],
  );
  assert.deepEqual(
    [...images.values()].map(({ impressionType }) => impressionType),
    [3, 2, 2],
    'rolled and plain, not scanned alive',
  );
  const [first] = images.values();
  assert.equal(first!.data[0], scan.pixels[250 * side + 200]);
  assert.deepEqual(validateTransaction(transaction, 'int-i'), []);
});

test('buildCardFile() states missing fingers with the plain print that lacks them', () => {
  const boxes = [
    boxOf(4, 'amputated'),
    boxOf(9, 'bandaged'),
    boxOf(13, 'print'),
    boxOf(14, 'print'),
  ];
  const { transaction, images } = openFile(buildCardFile(scan, { ...request, boxes }));
  const stated = [...images.keys()].map((index) => findField(transaction.records[index]!, 18));
  assert.deepEqual(
    stated.map((field) => field?.kind === 'text' && field.subfields),
    [[['4', 'XX']], [['9', 'UP']]],
  );
  assert.deepEqual(validateTransaction(transaction, 'int-i'), []);
});
