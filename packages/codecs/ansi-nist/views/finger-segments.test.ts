import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NistRecord, textField } from '../model.ts';
import { segmentsOfRecord, withSegments } from './finger-segments.ts';

const record: NistRecord = {
  type: 14,
  fields: [
    textField(6, '200'),
    textField(7, '300'),
    textField(13, '13'),
    { kind: 'binary', number: 999, bytes: Uint8Array.of(1) },
  ],
};
const turned = {
  position: 2,
  outline: [
    [10, 20],
    [110, 40],
    [80, 190],
    [0.4, 170],
  ],
} as const;

test('withSegments() writes polygons and their upright boxes before the image', () => {
  const written = withSegments(record, [turned]);
  assert.deepEqual(
    written.fields.map(({ number }) => number),
    [6, 7, 13, 21, 25, 999],
  );
  assert.deepEqual(written.fields[3], {
    kind: 'text',
    number: 21,
    subfields: [['2', '0', '110', '20', '190']],
  });
  assert.deepEqual(withSegments(written, []), record);
});

test('segmentsOfRecord() takes the polygon of a finger, and the box of one that has none', () => {
  const written = withSegments(record, [turned]);
  const [{ outline } = { outline: [] }, ...others] = segmentsOfRecord(written);
  assert.deepEqual(outline, [
    [10, 20],
    [110, 40],
    [80, 190],
    [0, 170],
  ]);
  assert.equal(others.length, 0);
  const boxes = { ...record, fields: [textField(21, '3', '5', '50', '6', '60')] };
  assert.deepEqual(segmentsOfRecord(boxes)[0], {
    position: 3,
    outline: [
      [5, 6],
      [50, 6],
      [50, 60],
      [5, 60],
    ],
  });
  assert.deepEqual(segmentsOfRecord({ ...boxes, type: 15 }), [], 'palms number otherwise');
});

test('withSegments() cuts a finger at the border of its image', () => {
  const outline = [
    [-50, 100],
    [50, 100],
    [50, 400],
    [-50, 400],
  ] as const;
  const [{ outline: kept } = { outline: [] }] = segmentsOfRecord(
    withSegments(record, [{ position: 5, outline }]),
  );
  const [xs, ys] = [kept.map(([x]) => x), kept.map(([, y]) => y)];
  assert.deepEqual(
    [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)],
    [0, 50, 100, 300],
  );
  const outside = outline.map(([x, y]) => [x - 500, y] as const);
  assert.deepEqual(withSegments(record, [{ position: 5, outline: outside }]), record);
});

test('withSegments() writes the parts of a palm as upright boxes alone', () => {
  const palm = { ...record, type: 15 };
  const part = {
    position: 25,
    outline: [
      [10, 20],
      [110, 20],
      [110, 190],
      [10, 190],
    ],
  } as const;
  const written = withSegments(palm, [part]);
  assert.deepEqual(
    written.fields.map(({ number }) => number),
    [6, 7, 13, 21, 999],
  );
  assert.deepEqual(segmentsOfRecord(written), [part]);
});
